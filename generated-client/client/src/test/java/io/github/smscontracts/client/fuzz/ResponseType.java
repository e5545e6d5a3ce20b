package io.github.smscontracts.client.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.VendorOperation;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A body that a vendor answers, with the operations that it is an answer of. */
record ResponseType(String schema, int status, List<VendorOperation> operations) {

  /** A folder for each response type, with what fuzzing found; {@code any} is for all of them. */
  static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");

  private static final int REFUSED = 422;

  /** Every one of the specifications. */
  static Stream<ResponseType> all() {
    Map<String, ResponseType> types = new TreeMap<>();
    VendorOperation.all()
        .forEach(
            operation ->
                operation
                    .spec()
                    .responses()
                    .forEach(
                        (status, response) -> {
                          String schema = nameOfSchema(operation.spec(), response);
                          int code = status.startsWith("2") ? Integer.parseInt(status) : REFUSED;
                          if (!schema.isEmpty()) {
                            types
                                .computeIfAbsent(
                                    operation.vendor() + "-" + schema,
                                    name -> new ResponseType(schema, code, new ArrayList<>()))
                                .operations()
                                .add(operation);
                          }
                        }));
    return types.values().stream();
  }

  static ResponseType named(String name) {
    return all().filter(it -> it.toString().equals(name)).findFirst().orElseThrow();
  }

  private static String nameOfSchema(SpecOperation operation, JsonNode response) {
    String reference = operation.schemaOf(response).path("$ref").asText();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  boolean isSuccess() {
    return status < 300;
  }

  /** The examples of the specification. */
  List<byte[]> examples() {
    return operations.stream()
        .map(VendorOperation::spec)
        .flatMap(
            operation ->
                operation.responses().values().stream()
                    .filter(it -> nameOfSchema(operation, it).equals(schema))
                    .flatMap(it -> operation.examples(it).values().stream()))
        .map(JsonNode::toString)
        .distinct()
        .map(json -> json.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** What is tried in every build, by name: the examples, and the files of the corpus. */
  Map<String, byte[]> bodies() throws IOException {
    Map<String, byte[]> bodies = new TreeMap<>();
    for (byte[] example : examples()) {
      bodies.put("example-" + bodies.size(), example);
    }
    for (Path folder : List.of(CORPUS.resolve("any"), CORPUS.resolve(toString()))) {
      File[] files = folder.toFile().listFiles(); // null where nothing was found yet
      for (File file : files == null ? new File[0] : files) {
        bodies.put(file.getName(), Files.readAllBytes(file.toPath()));
      }
    }
    return bodies;
  }

  /** The model of the body. */
  Class<?> model() {
    return operations.get(0).model(schema);
  }

  @Override
  public String toString() {
    return operations.get(0).vendor() + "-" + schema;
  }
}
