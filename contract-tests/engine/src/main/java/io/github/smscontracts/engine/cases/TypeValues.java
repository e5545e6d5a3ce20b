package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values of the type, of each branch of a union, and of other types. */
final class TypeValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> ONE_OF_EACH_TYPE =
      Map.of(
          "string", JSON.textNode("other"),
          "integer", JSON.numberNode(7),
          "number", JSON.numberNode(new BigDecimal("1.5")),
          "boolean", JSON.booleanNode(true),
          "array", JSON.arrayNode().add("other"),
          "object", JSON.objectNode().put("other", 1));

  private final Spec spec;
  private final JsonNode schema;
  private final List<Value> values = new ArrayList<>();

  private TypeValues(Spec spec, JsonNode schema) {
    this.spec = spec;
    this.schema = schema;
  }

  static List<Value> of(Spec spec, JsonNode schema) {
    TypeValues made = new TypeValues(spec, schema);
    made.types();
    return made.values;
  }

  /**
   * Whether a value of another type is worth a case: at most two per type, one that looks like the
   * right type, and one that does not.
   */
  private static boolean telling(String type, String other) {
    return switch (type) {
      case "string" -> other.equals("integer") || other.equals("object");
      case "integer" -> other.equals("string") || other.equals("number");
      case "object" -> other.equals("string") || other.equals("array");
      case "array" -> other.equals("string") || other.equals("object");
      default -> other.equals("string") || other.equals("array");
    };
  }

  private void types() {
    List<String> types = Keywords.types(spec, schema);
    boolean any = types.isEmpty();
    for (Map.Entry<String, JsonNode> other : new TreeMap<>(ONE_OF_EACH_TYPE).entrySet()) {
      boolean number = other.getKey().equals("integer") && types.contains("number");
      boolean tried =
          types.size() > 1 || types.stream().anyMatch(type -> telling(type, other.getKey()));
      if (!any && tried && !types.contains(other.getKey()) && !number) {
        for (String type : types) {
          values.add(Value.invalid("type " + type, "is " + other.getKey(), other.getValue()));
        }
        if (schema.has("oneOf")) {
          values.add(Value.invalid("oneOf", "is " + other.getKey(), other.getValue()));
        }
      }
    }
    if (types.contains("object") && !types.contains("string")) {
      values.add(Value.invalid("type object", "is empty text", JSON.textNode("")));
    }
    int branch = 0;
    for (JsonNode shape : schema.path("oneOf")) {
      JsonNode value = new Samples(spec, branch).of(schema);
      values.add(Value.valid("oneOf", "shape " + branch, value));
      for (String type : Keywords.types(spec, spec.follow(shape))) {
        values.add(Value.valid("type " + type, "shape " + branch, value));
      }
      branch++;
    }
  }
}
