package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is called: operations of the specifications, found by their ids, with their examples. */
enum Work {
  READ("getSmsCampaign", 0),
  UPDATE("updateSmsCampaign", 0),
  LARGE("getSmsCampaign", 10_000);

  private final String operation;
  private final int sends;

  Work(String operation, int sends) {
    this.operation = operation;
    this.sends = sends;
  }

  /** Its name in the command. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in the tables. */
  String title() {
    return sends == 0 ? operation : "%s, %,d sends".formatted(operation, sends);
  }

  /** Writes the server's answer, and the call for the JVMs that measure; without a server yet. */
  Task prepare(Path specifications, Path folder) throws IOException {
    try (Stream<Path> vendors = Files.list(specifications)) {
      for (Path file : vendors.map(it -> it.resolve("openapi.yaml")).sorted().toList()) {
        if (!Files.exists(file)) {
          continue;
        }
        JsonNode specification = new YAMLMapper().readTree(file.toFile());
        for (Map.Entry<String, JsonNode> path : specification.path("paths").properties()) {
          for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
            if (method.getValue().path("operationId").asText().equals(operation)) {
              return task(specification, path.getKey(), method, file.getParent(), folder);
            }
          }
        }
      }
    }
    throw new IllegalStateException("no specification has " + operation);
  }

  private Task task(
      JsonNode specification,
      String template,
      Map.Entry<String, JsonNode> method,
      Path vendor,
      Path folder)
      throws IOException {
    JsonNode answer = example(specification, method.getValue().at("/responses/200")).deepCopy();
    if (sends > 0) {
      ArrayNode list = (ArrayNode) answer.at("/data/sends");
      JsonNode send = list.remove(0);
      for (int i = 1; i <= sends; i++) {
        list.add(
            send.<ObjectNode>deepCopy().put("id", "b1d6f3a8-52c4-4e0b-8f7d-%012d".formatted(i)));
      }
    }
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    String id = answer.at("/data/id").asText();
    Path file = Files.write(folder.resolve(name() + ".json"), body);
    return new Task(
        vendor.getFileName().toString(),
        api(method.getValue().at("/tags/0").asText()),
        operation,
        method.getKey().toUpperCase(Locale.ROOT),
        template.replaceAll("\\{[^}]*}", id),
        id,
        method.getValue().has("requestBody")
            ? example(specification, method.getValue().get("requestBody")).toString()
            : "",
        file.toString(),
        sends == 0 ? answer.at("/data/name").asText() : "%012d".formatted(sends));
  }

  private static String api(String tag) {
    return Arrays.stream(tag.split(" "))
        .map(
            word ->
                word.substring(0, 1).toUpperCase(Locale.ROOT)
                    + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("", "", "Api"));
  }

  /** The largest example of a request or response. */
  private static JsonNode example(JsonNode specification, JsonNode message) {
    JsonNode examples = resolve(specification, message).at("/content/application~1json/examples");
    return examples
        .valueStream()
        .map(example -> resolve(specification, example).get("value"))
        .max(Comparator.comparingInt(value -> value.toString().length()))
        .orElseThrow();
  }

  private static JsonNode resolve(JsonNode specification, JsonNode node) {
    return node.has("$ref") ? specification.at(node.get("$ref").asText().substring(1)) : node;
  }
}
