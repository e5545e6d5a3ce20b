package io.github.smscontracts.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A body that a vendor answers, with the operations that it is an answer of. */
record ResponseType(Vendor vendor, String schema, int status, List<SpecOperation> operations) {

  private static final int REFUSED = 422;

  /** Every one of the specifications. */
  static Stream<ResponseType> all() {
    return Vendor.all().stream().flatMap(ResponseType::of);
  }

  static ResponseType named(String name) {
    return all().filter(it -> it.toString().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<ResponseType> of(Vendor vendor) {
    Map<String, ResponseType> types = new LinkedHashMap<>();
    for (SpecOperation operation : vendor.spec().operations()) {
      operation
          .responses()
          .forEach(
              (status, response) -> {
                String schema = nameOfSchema(operation, response);
                int code = status.startsWith("2") ? Integer.parseInt(status) : REFUSED;
                types
                    .computeIfAbsent(
                        schema, name -> new ResponseType(vendor, name, code, new ArrayList<>()))
                    .operations()
                    .add(operation);
              });
    }
    return types.values().stream();
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

  /** The model of the body. */
  Class<?> model() {
    try {
      return Class.forName("io.github.smscontracts." + vendor.folder() + ".model." + schema);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return vendor.folder() + "-" + schema;
  }
}
