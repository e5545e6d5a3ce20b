package io.github.smscontracts.engine.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.github.smscontracts.engine.oracle.NamedSchemas;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges every example of a specification by the suite's validator. */
public final class Examples {

  /**
   * The validator's verdict on an example.
   *
   * @param pointer where the value stands: in the components, if it is referred to
   * @param used the media type, parameter or schema that it is an example of
   * @param example its name; empty for one that has none
   * @param message why it is refused; empty if it is not
   */
  public record Judged(String pointer, String used, String example, boolean ok, String message) {}

  private Examples() {}

  public static List<Judged> of(Spec spec) {
    List<ExamplePlaces.Place> places = ExamplePlaces.of(spec);
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      named.put("" + i, places.get(i).schema());
    }
    NamedSchemas schemas = new NamedSchemas(spec.root(), named);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      judged.add(judge(places.get(i), schemas, "" + i));
    }
    return judged;
  }

  private static Judged judge(ExamplePlaces.Place place, NamedSchemas schemas, String schema) {
    String message;
    try {
      List<Error> errors =
          place.inRequest()
              ? schemas.request(schema, place.value().toString())
              : schemas.response(schema, place.value().toString());
      message = String.join("; ", errors.stream().map(Error::toString).toList());
    } catch (RuntimeException e) {
      message = "the schema cannot be read: " + e.getMessage();
    }
    return new Judged(place.pointer(), place.used(), place.name(), message.isEmpty(), message);
  }
}
