package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/** Lists on both sides of their lengths, and with duplicate items. */
final class ListValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Spec spec;
  private final JsonNode schema;
  private final List<Value> values = new ArrayList<>();

  private ListValues(Spec spec, JsonNode schema) {
    this.spec = spec;
    this.schema = schema;
  }

  static List<Value> of(Spec spec, JsonNode schema) {
    ListValues made = new ListValues(spec, schema);
    made.lists();
    return made.values;
  }

  private void lists() {
    if (schema.path("minItems").asInt() > 0) {
      int least = schema.get("minItems").asInt();
      values.add(Value.valid("minItems", "exactly", items(least)));
      values.add(Value.invalid("minItems", "one less", items(least - 1)));
    }
    if (schema.has("maxItems")) {
      int most = schema.get("maxItems").asInt();
      values.add(Value.valid("maxItems", "exactly", items(most)));
      values.add(Value.invalid("maxItems", "one more", items(most + 1)));
    }
    if (schema.path("uniqueItems").asBoolean()) {
      ArrayNode twice = JSON.arrayNode();
      items(1).forEach(item -> twice.add(item).add(item));
      values.add(Value.valid("uniqueItems", "all different", items(2)));
      values.add(Value.invalid("uniqueItems", "one twice", twice));
    }
  }

  private ArrayNode items(int count) {
    JsonNode items = Keywords.branchOf(spec, schema, "array").path("items");
    JsonNode item = new Samples(spec, 0).of(items);
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(Samples.distinct(spec.follow(items), item, i));
    }
    return array;
  }
}
