package io.github.smscontracts.contract.register;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a schema, or a property of it, stands in a success or in a request body. */
record Place(SpecOperation operation, boolean inRequest, String pointer) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Every place of {@code Schema} or {@code Schema/property}. */
  static List<Place> of(Vendor vendor, String wanted) {
    List<Place> places = new ArrayList<>();
    for (SpecOperation operation : vendor.spec().operations()) {
      JsonNode success = operation.responses().values().iterator().next();
      for (String pointer : pointers(operation, operation.schemaOf(success), "", wanted)) {
        places.add(new Place(operation, false, pointer));
      }
      for (String pointer : pointers(operation, operation.bodySchema(), "", wanted)) {
        places.add(new Place(operation, true, pointer));
      }
    }
    return places;
  }

  private static List<String> pointers(
      SpecOperation operation, JsonNode schema, String pointer, String wanted) {
    List<String> found = new ArrayList<>();
    String name = schema.path("$ref").asText().replaceFirst(".*/", "");
    if (name.equals(wanted)) {
      found.add(pointer);
    }
    JsonNode followed = operation.spec().follow(schema);
    for (Map.Entry<String, JsonNode> property : followed.path("properties").properties()) {
      String below = pointer + "/" + property.getKey();
      if ((name + "/" + property.getKey()).equals(wanted)) {
        found.add(below);
      }
      found.addAll(pointers(operation, property.getValue(), below, wanted));
    }
    if (followed.has("items")) {
      found.addAll(pointers(operation, followed.get("items"), pointer + "/0", wanted));
    }
    return found;
  }

  /** A body with a value at this place, or without its last member, and else what is required. */
  JsonNode around(JsonNode value) {
    JsonNode success = operation.responses().values().iterator().next();
    JsonNode schema = inRequest ? operation.bodySchema() : operation.schemaOf(success);
    return within(schema, JsonPointer.compile(pointer), value);
  }

  private JsonNode within(JsonNode reference, JsonPointer rest, JsonNode value) {
    if (rest.matches()) {
      return value;
    }
    JsonNode schema = operation.spec().follow(reference);
    String step = rest.getMatchingProperty();
    if (schema.has("items")) {
      return JSON.arrayNode().add(within(schema.get("items"), rest.tail(), value));
    }
    ObjectNode object = JSON.objectNode();
    Samples samples = new Samples(operation.spec(), 0);
    for (JsonNode name : schema.path("required")) {
      object.set(name.asText(), samples.of(schema.path("properties").path(name.asText())));
    }
    JsonNode member = within(schema.path("properties").path(step), rest.tail(), value);
    if (member.isMissingNode()) {
      object.remove(step);
    } else {
      object.set(step, member);
    }
    return object;
  }

  @Override
  public String toString() {
    return operation.id() + (inRequest ? " request " : " response ") + pointer;
  }
}
