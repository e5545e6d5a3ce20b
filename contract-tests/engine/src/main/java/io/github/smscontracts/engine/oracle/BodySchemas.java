package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies and parameters of a specification, as networknt schemas. */
final class BodySchemas {

  private final NamedSchemas schemas;

  BodySchemas(Spec spec) {
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    for (SpecOperation operation : spec.operations()) {
      if (operation.hasBody()) {
        bodies.put(operation.id() + " request", operation.bodySchema());
      }
      operation
          .parameters()
          .forEach(parameter -> bodies.put(operation.id() + " " + parameter, parameter.schema()));
      operation
          .responses()
          .forEach(
              (status, response) -> {
                JsonNode schema = operation.schemaOf(response);
                if (!schema.isMissingNode()) {
                  bodies.put(operation.id() + " " + status, schema);
                }
              });
    }
    schemas = new NamedSchemas(withoutExamples(spec.root()), bodies);
  }

  /** A copy without examples, which are long and constrain nothing. */
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
    return schemas.request(operation.id() + " request", body);
  }

  List<Error> parameter(SpecOperation operation, SpecParameter parameter, JsonNode value) {
    return schemas.value(operation.id() + " " + parameter, value);
  }

  List<Error> response(SpecOperation operation, String status, String body) {
    return schemas.response(operation.id() + " " + status, body);
  }
}
