package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The payloads, from the examples of the specification. */
final class Examples {

  private static final JsonNode EXAMPLES = examples();
  private static final JsonNode FULL = EXAMPLES.at("/SmsCampaignFull/value");
  private static final JsonNode CHANGED =
      EXAMPLES.at("/SmsCampaignDataResponseWithHlrSettings/value");

  static final String CAMPAIGN = FULL.at("/data/id").textValue();
  static final String CHANGED_NAME = CHANGED.at("/data/name").textValue();

  private Examples() {}

  static Answers answers(int sends) {
    JsonNode campaign = FULL.deepCopy();
    ArrayNode list = (ArrayNode) campaign.at("/data/sends");
    JsonNode send = list.remove(0);
    for (int i = 1; i <= sends; i++) {
      list.add(send.<ObjectNode>deepCopy().put("id", lastSend(i)));
    }
    return new Answers(bytes(campaign), bytes(CHANGED));
  }

  /** The body of an update: everything that it can change. */
  static String change() {
    return CHANGED.get("data").toString();
  }

  static String lastSend(int sends) {
    return "b1d6f3a8-52c4-4e0b-8f7d-%012d".formatted(sends);
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode examples() {
    try {
      return new YAMLMapper()
          .readTree(new File(System.getProperty("bench.specs"), "comm/openapi.yaml"))
          .at("/components/examples");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
