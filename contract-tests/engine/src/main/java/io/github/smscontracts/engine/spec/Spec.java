package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A parsed specification that follows references.
 *
 * @param sha256 of the file, in hexadecimal digits; empty for what stands in no file
 */
public record Spec(String name, JsonNode root, String sha256) {

  private static final String FILE = "openapi.yaml";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  /** The packed file of a vendor. */
  public static Spec of(String vendor) {
    try (InputStream in =
        Spec.class.getResourceAsStream("/sms-contracts/" + vendor + "/openapi.yaml")) {
      return ofYaml(vendor, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The specification of each vendor: {@code FOLDER/VENDOR/openapi.yaml}, sorted by vendor. */
  public static List<Spec> allIn(Path folder) throws IOException {
    List<Spec> specs = new ArrayList<>();
    try (Stream<Path> vendors = Files.list(folder).sorted()) {
      for (Path vendor :
          vendors.filter(folderOfVendor -> Files.exists(folderOfVendor.resolve(FILE))).toList()) {
        specs.add(
            ofYaml(vendor.getFileName().toString(), Files.readAllBytes(vendor.resolve(FILE))));
      }
    }
    return specs;
  }

  public static Spec ofYaml(String name, byte[] yaml) throws IOException {
    JsonNode root = new JsonMapper().valueToTree(YamlDocument.read(yaml));
    Spec spec = new Spec(name, root, sha256(yaml));
    root.path("paths").forEach(spec::moveParameters);
    // a hint, which constrains nothing
    root.findParents("format").stream()
        .filter(node -> node.has("type") && node.get("format").asText().equals("password"))
        .forEach(schema -> ((ObjectNode) schema).remove("format"));
    return spec;
  }

  /** Gives the parameters of a path to its operations, unless they have their own of that name. */
  private void moveParameters(JsonNode path) {
    JsonNode shared = path.path("parameters");
    for (String method : METHODS) {
      if (!shared.isEmpty() && path.get(method) instanceof ObjectNode operation) {
        ArrayNode own = operation.withArrayProperty("parameters");
        Set<String> names = new HashSet<>();
        own.forEach(parameter -> names.add(parameterName(parameter)));
        shared.forEach(
            parameter -> {
              if (names.add(parameterName(parameter))) {
                own.add(parameter.deepCopy());
              }
            });
      }
    }
    if (path instanceof ObjectNode item) {
      item.remove("parameters");
    }
  }

  private String parameterName(JsonNode parameter) {
    return SpecParameter.of(this, follow(parameter)).toString();
  }

  /** All must speak of the same file. */
  public void requireSame(String who, String otherSha256) {
    if (!sha256.equals(otherSha256)) {
      throw new IllegalStateException(
          "%s of %s was made from another specification (SHA-256 %s, the suite reads %s): build everything anew with mvn verify"
              .formatted(who, name, otherSha256.isEmpty() ? "unknown" : otherSha256, sha256));
    }
  }

  /** A changed copy that is not a file. */
  public Spec with(JsonNode changed) {
    return new Spec(name, changed, "");
  }

  public List<SpecOperation> operations() {
    List<SpecOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new SpecOperation(this, operation.getKey(), path.getKey(), operation.getValue()));
        }
      }
    }
    return operations;
  }

  public Optional<SpecOperation> operation(String id) {
    return operations().stream().filter(operation -> operation.id().equals(id)).findFirst();
  }

  /** The node, or the target of its reference. */
  public JsonNode follow(JsonNode node) {
    JsonNode target = node;
    while (target.has("$ref")) {
      target = root.at(target.get("$ref").asText().substring(1));
    }
    return target;
  }

  public static JsonNode nothing() {
    return JsonNodeFactory.instance.missingNode();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
