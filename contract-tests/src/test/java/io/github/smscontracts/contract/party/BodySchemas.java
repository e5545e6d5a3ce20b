package io.github.smscontracts.contract.party;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.github.smscontracts.contract.spec.Spec;
import io.github.smscontracts.contract.spec.SpecOperation;
import io.github.smscontracts.contract.spec.SpecParameter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bodies and parameters of a specification, as schemas of networknt. */
final class BodySchemas {

  private static final String URI = "https://example.invalid/spec.json";
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getOpenApi30())
          .format(new Email())
          .format(new IntegerRange("int32", Integer.MIN_VALUE, Integer.MAX_VALUE))
          .format(new IntegerRange("int64", Long.MIN_VALUE, Long.MAX_VALUE))
          .build();

  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  BodySchemas(Spec spec) {
    ObjectNode root = withoutExamples(spec.root());
    ObjectNode bodies = root.putObject("x-bodies");
    for (SpecOperation operation : spec.operations()) {
      if (operation.hasBody()) {
        bodies.set(operation.id() + " request", operation.bodySchema());
      }
      operation.parameters().forEach(it -> bodies.set(operation.id() + " " + it, it.schema()));
      operation
          .responses()
          .forEach(
              (status, response) -> {
                JsonNode schema = operation.schemaOf(response);
                if (!schema.isMissingNode()) {
                  bodies.set(operation.id() + " " + status, schema);
                }
              });
    }
    registry =
        SchemaRegistry.withDialect(
            DIALECT,
            builder ->
                builder
                    .schemas(Map.of(URI, root.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** Examples are long, and say nothing of what is allowed. */
  static ObjectNode withoutExamples(JsonNode root) {
    ObjectNode copy = root.deepCopy();
    if (copy.path("components") instanceof ObjectNode components) {
      components.remove("examples");
      components.path("responses").forEach(BodySchemas::dropExamples);
      components.path("requestBodies").forEach(BodySchemas::dropExamples);
    }
    return copy;
  }

  private static void dropExamples(JsonNode owner) {
    owner.path("content").forEach(media -> ((ObjectNode) media).remove("examples"));
  }

  List<Error> request(SpecOperation operation, String body) {
    return schema(operation.id() + " request")
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.readOnly(true)));
  }

  List<Error> parameter(SpecOperation operation, SpecParameter parameter, JsonNode value) {
    return schema(operation.id() + " " + parameter).validate(value);
  }

  List<Error> response(SpecOperation operation, String status, String body) {
    return schema(operation.id() + " " + status)
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.writeOnly(true)));
  }

  private Schema schema(String body) {
    return schemas.computeIfAbsent(
        body,
        it -> registry.getSchema(SchemaLocation.of(URI + "#/x-bodies/" + it.replace(" ", "%20"))));
  }
}
