package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.review.Examples;
import io.github.smscontracts.engine.spec.ExampleProperties;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationTest {

  private static final Set<String> FORMATS =
      Set.of("int32", "int64", "float", "double", "uuid", "date-time", "date", "email");
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          $ref type nullable required minimum maximum exclusiveMinimum exclusiveMaximum minLength
          maxLength pattern minItems maxItems uniqueItems description example deprecated\
          """
              .split("\\s+"));

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void aSpecificationHasOperations(Vendor vendor) {
    assertThat(vendor.spec().operations()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void aSchemaSaysWhereItComesFrom(Vendor vendor) {
    assertThat(vendor.spec().root().at("/components/schemas").properties())
        .allSatisfy(
            schema -> assertThat(schema.getValue().path("x-evidence").asText()).isNotEmpty());
  }

  /** Rejects keywords that the client does not enforce or the suite does not test. */
  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void aSchemaUsesOnlyKeywordsThatTheClientAndTheSuiteKnow(Vendor vendor) {
    List<String> unknown = new ArrayList<>();
    collect(vendor.spec().root().at("/components/schemas"), "", true, unknown);
    for (SpecOperation operation : vendor.spec().operations()) {
      operation
          .parameters()
          .forEach(
              parameter ->
                  collect(parameter.schema(), operation + " " + parameter, false, unknown));
    }

    assertThat(unknown).isEmpty();
  }

  /** Rejects what the suite makes no cases for. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.client.Vendor#operations")
  void anOperationSaysNothingThatTheSuiteLeavesOut(Vendor vendor, SpecOperation operation) {
    JsonNode path = operation.spec().root().path("paths").path(operation.path());

    assertThat(path.has("servers") || operation.node().has("servers"))
        .as("a server of its own")
        .isFalse();
    assertThat(operation.parameters())
        .as("every parameter has an example")
        .noneMatch(parameter -> parameter.example().isMissingNode());
    if (operation.hasBody()) {
      assertThat(operation.needsBody()).as("the body is required").isTrue();
      assertThat(operation.contentType()).as("type of the body").isEqualTo("application/json");
      assertThat(operation.bodySchema().has("$ref")).as("a named schema of the body").isTrue();
    }
    operation
        .responses()
        .forEach(
            (status, response) -> {
              response
                  .path("content")
                  .fieldNames()
                  .forEachRemaining(
                      type ->
                          assertThat(type).as("type of " + status).isEqualTo("application/json"));
              assertThat(response.has("headers")).as(status + " has headers").isFalse();

              assertThat(status).as("a status").matches("\\d{3}|\\dXX|default");
            });
  }

  /** All successes of an operation share one type. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.client.Vendor#operations")
  void theSuccessesOfAnOperationHaveOneSchema(Vendor vendor, SpecOperation operation) {
    assertThat(
            operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> operation.schemaOf(response.getValue()).toString())
                .distinct())
        .hasSizeLessThanOrEqualTo(1);
  }

  /** Prism accepts any body if its schema is recursive. */
  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void noSchemaRefersToItself(Vendor vendor) {
    vendor
        .spec()
        .root()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                assertThat(reachable(vendor.spec(), schema.getValue(), new TreeSet<>()))
                    .as(schema.getKey())
                    .doesNotContain("#/components/schemas/" + schema.getKey()));
  }

  private static Set<String> reachable(Spec spec, JsonNode schema, Set<String> found) {
    for (JsonNode reference : schema.findValues("$ref")) {
      if (found.add(reference.asText())) {
        reachable(spec, spec.root().at(reference.asText().substring(1)), found);
      }
    }
    return found;
  }

  /** Prism crashes if a request lacks such a header; nothing sends cookies. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.client.Vendor#operations")
  void noHeaderIsAListAndNoParameterIsACookie(Vendor vendor, SpecOperation operation) {
    assertThat(operation.parameters())
        .noneMatch(parameter -> parameter.in().equals("cookie"))
        .noneMatch(
            parameter ->
                parameter.in().equals("header")
                    && parameter.schema().path("type").asText().equals("array"));
  }

  private static void collect(
      JsonNode node, String place, boolean namesAreFree, List<String> unknown) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      JsonNode value = entry.getValue();
      if (namesAreFree) {
        collect(value, place + "/" + name, false, unknown);
      } else if (name.equals("properties")) {
        collect(value, place, true, unknown);
      } else if (name.equals("oneOf")) {
        value.forEach(branch -> collect(branch, place, false, unknown));
      } else if (name.equals("items")) {
        collect(value, place + "/items", false, unknown);
      } else if (!known(name, value)) {
        unknown.add(place + ": " + name + " " + value);
      }
    }
  }

  private static boolean known(String keyword, JsonNode value) {
    return keyword.startsWith("x-")
        || keyword.equals("additionalProperties") && value.asBoolean()
        || (keyword.equals("format")
            ? FORMATS.contains(value.asText())
            : KEYWORDS.contains(keyword));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.client.Vendor#operations")
  void everyBodyHasANamedExampleAndANamedSchema(Vendor vendor, SpecOperation operation) {
    if (operation.hasBody()) {
      assertThat(operation.bodies()).isNotEmpty();
    }
    for (JsonNode response : operation.responses().values()) {
      if (response.has("content")) {
        assertThat(operation.examples(response)).isNotEmpty();
        JsonNode schema = operation.schemaOf(response);
        JsonNode named = schema.has("items") ? schema.get("items") : schema;
        assertThat(named.path("$ref").asText()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void everyExampleFits(Vendor vendor) {
    assertThat(Examples.of(vendor.spec())).isNotEmpty().allMatch(Examples.Judged::ok);
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void theExamplesShowEveryDeclaredPropertyAndNoOther(Vendor vendor) {
    ExampleProperties properties = ExampleProperties.of(vendor.spec());

    assertThat(properties.undeclared())
        .as("declare them, or name those that are meant in x-undeclared of the example")
        .isEmpty();
    assertThat(properties.notShown())
        .as("the specification declares them, and no example of it shows them")
        .isEmpty();
  }
}
