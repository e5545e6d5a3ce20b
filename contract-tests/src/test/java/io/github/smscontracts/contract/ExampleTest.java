package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The second engine on every example; Prism is the first. */
class ExampleTest {

  static Stream<Arguments> examples() {
    List<Arguments> examples = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      for (SpecOperation operation : vendor.spec().operations()) {
        if (operation.hasBody()) {
          JsonNode body = operation.node().path("requestBody");
          add(examples, vendor, operation, "request", operation.spec().follow(body));
        }
        operation
            .responses()
            .forEach((status, response) -> add(examples, vendor, operation, status, response));
      }
    }
    return examples.stream();
  }

  private static void add(
      List<Arguments> examples,
      Vendor vendor,
      SpecOperation operation,
      String place,
      JsonNode owner) {
    if (!owner.has("content")) {
      return; // an answer without a body
    }
    Map<String, JsonNode> named = operation.examples(owner);
    if (named.isEmpty()) {
      throw new AssertionError(operation + " " + place + " has no named example");
    }
    String schema = operation.schemaOf(owner).path("$ref").asText();
    if (schema.isEmpty()) {
      throw new AssertionError(operation + " " + place + " has no named schema");
    }
    named.forEach(
        (name, value) -> examples.add(Arguments.of(vendor, operation, place, name, schema, value)));
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("examples")
  void anExampleFitsItsSchema(
      Vendor vendor,
      SpecOperation operation,
      String place,
      String name,
      String schema,
      JsonNode example) {
    assertThat(schema(vendor, schema).validate(example.toString(), InputFormat.JSON)).isEmpty();
  }

  private static Schema schema(Vendor vendor, String pointer) {
    String uri = "https://example.invalid/" + vendor.folder() + ".json";
    return SchemaRegistry.withDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemas(Map.of(uri, vendor.spec().root().toString())))
        .getSchema(SchemaLocation.of(uri + pointer));
  }
}
