package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.comm.model.SmsCampaignDataResponse;
import io.github.smscontracts.comm.model.SmsCampaignResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;

/**
 * The floor: these two calls written by hand, on our transport, with our types and our mapper. It
 * checks the status and nothing else.
 */
final class Floor implements Contender {

  private static final String PATH = "/v1/sms/campaigns/";

  private final FloorTransport transport;
  private final JsonMapper mapper = SmsJson.mapper();
  private final ObjectReader campaigns = mapper.readerFor(SmsCampaignResponse.class);
  private final ObjectReader changes = mapper.readerFor(SmsCampaignDataResponse.class);
  private final ObjectWriter bodies = mapper.writerFor(SmsCampaignData.class);

  private Floor(FloorTransport transport) {
    this.transport = transport;
  }

  static Floor over(URI server) {
    return new Floor(new FloorOverHttpClient(server));
  }

  static Floor inMemory(Answers answers) {
    return new Floor((method, path, body) -> new ByteArrayInputStream(answers.to(method)));
  }

  @Override
  public Object read(String campaign) throws IOException {
    return campaigns.readValue(transport.send("GET", PATH + campaign, null));
  }

  @Override
  public Object change(String json) throws IOException {
    return mapper.readValue(json, SmsCampaignData.class);
  }

  @Override
  public Object update(String campaign, Object change) throws IOException {
    return changes.readValue(
        transport.send("PUT", PATH + campaign, bodies.writeValueAsBytes(change)));
  }

  @Override
  public void close() {
    transport.close();
  }
}
