package io.github.smscontracts.bench;

import feign.Response;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignData;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Our client as a user has it. */
record Ours(CommClient client) implements Contender {

  static Ours over(URI server, boolean checks) {
    return new Ours(builder(checks).baseUrl(server).build());
  }

  static Ours inMemory(Answers answers, boolean checks) {
    return new Ours(
        builder(checks).transport((request, options) -> answer(request, answers)).build());
  }

  private static ClientBuilder<CommClient> builder(boolean checks) {
    ClientBuilder<CommClient> builder = CommClient.builder().token(() -> Entrant.TOKEN);
    return checks ? builder : builder.requestChecks(Check.OFF).responseChecks(Check.OFF);
  }

  static Response answer(feign.Request request, Answers answers) {
    return Response.builder()
        .request(request)
        .status(200)
        .headers(Map.of("Content-Type", List.of("application/json")))
        .body(answers.to(request.httpMethod().name()))
        .build();
  }

  @Override
  public Object read(String campaign) {
    return client.campaigns().getSmsCampaign(campaign);
  }

  @Override
  public Object change(String json) throws IOException {
    return SmsJson.mapper().readValue(json, SmsCampaignData.class);
  }

  @Override
  public Object update(String campaign, Object change) {
    return client.campaigns().updateSmsCampaign(campaign, (SmsCampaignData) change);
  }

  @Override
  public void close() {
    client.close();
  }
}
