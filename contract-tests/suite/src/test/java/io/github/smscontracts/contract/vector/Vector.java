package io.github.smscontracts.contract.vector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.JsonEquality;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A response and the facts to read from it, as described in contract-tests/vectors/README.md. */
record Vector(String id, JsonNode document) {

  private static final JsonMapper JSON = SmsJson.mapper();
  private static final Path FOLDER =
      Path.of(System.getProperty("contract.root", ".."))
          .resolve(System.getProperty("contract.vectors", "contract-tests/vectors"));
  private static final String KNOWN_GAPS = "known-gaps.json";

  static List<Vector> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".json") && !it.equals(KNOWN_GAPS))
          .sorted()
          .map(it -> new Vector(it.replaceFirst("\\.json$", ""), read(it)))
          .toList();
    }
  }

  /** The vendors that have vectors; those of a new vendor are still to come. */
  static List<Vendor> vendors() throws IOException {
    Set<String> read = all().stream().map(Vector::operation).collect(Collectors.toSet());
    return Vendor.all().stream()
        .filter(it -> it.spec().operations().stream().anyMatch(each -> read.contains(each.id())))
        .toList();
  }

  /** A vector that a person has to finish, in this module's folder of results. */
  static Path begin(SpecOperation operation, String status, Map.Entry<String, JsonNode> example)
      throws IOException {
    ObjectNode vector = JSON.createObjectNode();
    vector.put("about", "");
    vector.putArray("register");
    vector.put("example", example.getKey()).put("operation", operation.id());
    vector
        .putObject("response")
        .put("status", SpecOperation.codeOf(status))
        .set("body", example.getValue());
    vector.putObject("facts");
    vector.put("lossless", true);
    Path folder = Files.createDirectories(Path.of("target", "new-vectors"));
    Path file = folder.resolve(operation.id() + "." + example.getKey() + ".json");
    return Files.writeString(file, vector.toPrettyString() + "\n").toAbsolutePath();
  }

  /** Vectors that an SDK cannot read, by language; missing if the folder lists none. */
  static JsonNode knownGaps() {
    return Files.exists(FOLDER.resolve(KNOWN_GAPS)) ? read(KNOWN_GAPS) : MissingNode.getInstance();
  }

  private static JsonNode read(String file) {
    try {
      return JSON.readTree(FOLDER.resolve(file).toFile());
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  String operation() {
    return document.path("operation").asText();
  }

  /** The name of the example that the body repeats; empty if it repeats none. */
  String example() {
    return document.path("example").asText();
  }

  List<String> register() {
    return document.path("register").valueStream().map(JsonNode::asText).toList();
  }

  int status() {
    return document.at("/response/status").asInt();
  }

  String contentType() {
    return document.at("/response/headers/Content-Type").asText("application/json");
  }

  JsonNode body() throws JsonProcessingException {
    return JSON.readTree(text());
  }

  String text() {
    JsonNode text = document.at("/response/text");
    return text.isTextual() ? text.asText() : document.at("/response/body").toString();
  }

  JsonNode facts() {
    return document.path("facts");
  }

  boolean lossless() {
    return document.path("lossless").asBoolean();
  }

  /**
   * Why what was read fails the vector, a sentence each, by the rules of its README.
   *
   * @param written the answer as the client writes it back; missing for an error
   */
  List<String> complaints(JsonNode facts, JsonNode written) throws JsonProcessingException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> fact : facts().properties()) {
      String name = fact.getKey();
      JsonNode got = name.startsWith("/") ? written.at(name) : facts.path(name);
      if (!equal(name, fact.getValue(), got)) {
        found.add("%s should be %s, is %s".formatted(name, fact.getValue(), shown(got)));
      }
    }
    if (lossless() && !JsonEquality.same(body(), written)) {
      found.add("came %s, written back %s".formatted(text(), shown(written)));
    }
    return found;
  }

  private static boolean equal(String name, JsonNode wanted, JsonNode got) {
    if (wanted.isNull()) {
      return got.isNull() || got.isMissingNode();
    }
    if (name.equals("price")) {
      return got.isTextual()
          && new BigDecimal(wanted.asText()).compareTo(new BigDecimal(got.asText())) == 0;
    }
    return JsonEquality.same(wanted, got);
  }

  private static String shown(JsonNode value) {
    return value instanceof MissingNode ? "absent" : value.toString();
  }

  @Override
  public String toString() {
    return id;
  }
}
