package io.github.smscontracts.contract.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.comm.model.SmsCampaignDataResponse;
import io.github.smscontracts.comm.model.SmsCampaignResponse;
import io.github.smscontracts.comm.model.SmsCampaignSend;
import io.github.smscontracts.comm.model.SmsCampaignSendResponse;
import io.github.smscontracts.contract.client.Json;
import io.github.smscontracts.contract.client.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The answers of comm.com that the register describes. */
final class Comm {
  static final Vendor VENDOR = Vendor.of("comm");

  private Comm() {}

  /** The same settings, read from the answer of every operation and sent back by an update. */
  static List<Meta> metas(String meta) {
    String data = "{\"meta\":" + meta + "}";
    List<Meta> metas =
        Stream.concat(
                campaigns(data).stream().map(SmsCampaign::meta),
                Stream.of(
                    changed(data).meta(),
                    stopped(data).meta(),
                    campaigns("{\"sends\":[" + data + "]}").get(0).sends().get(0).meta()))
            .map(Objects::requireNonNull)
            .toList();
    for (Meta it : metas) {
      JsonNode sent = sent(SmsCampaignData.builder().meta(it).build());
      assertThat(Json.same(Variant.tree(data), sent)).as("sent " + sent).isTrue();
    }
    return metas;
  }

  /** What reading and creating answer. */
  static List<SmsCampaign> campaigns(String data) {
    return Stream.of("getSmsCampaign", "createSmsCampaign")
        .map(it -> Variant.read(VENDOR, it, SmsCampaignResponse.class, inData(data)).data())
        .toList();
  }

  static SmsCampaignData changed(String data) {
    return Variant.read(VENDOR, "updateSmsCampaign", SmsCampaignDataResponse.class, inData(data))
        .data();
  }

  static SmsCampaignSend stopped(String data) {
    return Variant.read(VENDOR, "stopSmsCampaignSend", SmsCampaignSendResponse.class, inData(data))
        .data();
  }

  /** The body of an update. */
  static JsonNode sent(SmsCampaignData campaign) {
    byte[] body =
        Sent.comm(comm -> comm.campaigns().updateSmsCampaign("a-campaign", campaign)).body();
    return Variant.tree(new String(body, StandardCharsets.UTF_8));
  }

  static String inData(String data) {
    return "{\"data\":" + data + "}";
  }
}
