package io.github.smscontracts.contract.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a schema, or a property of it, stands in a success or in a request body. */
record Place(SpecOperation operation, boolean inRequest, String pointer) {

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

  /** A body with a value at this place, or without the last member of it. */
  JsonNode around(JsonNode value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    JsonNode body = value;
    String[] steps = pointer.split("/");
    for (int i = steps.length - 1; i > 0; i--) {
      if (steps[i].equals("0")) {
        body = json.arrayNode().add(body);
      } else {
        body = body.isMissingNode() ? json.objectNode() : json.objectNode().set(steps[i], body);
      }
    }
    return body;
  }

  @Override
  public String toString() {
    return operation.id() + (inRequest ? " request " : " response ") + pointer;
  }
}
