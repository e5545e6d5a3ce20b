package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.cases.Keywords.KeywordSide;
import io.github.smscontracts.engine.cases.SchemaPlace.Presence;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document, the body of a request or of a response, chosen for a keyword at a place.
 *
 * @param pointer the place that it is about
 * @param at where an oracle is expected to find it wrong
 * @param covers what it covers, the place and the keyword first
 */
record DocumentCase(
    String pointer,
    String at,
    Value value,
    JsonNode schema,
    JsonNode document,
    boolean atRequired,
    List<Covered> covers) {

  static final String WHOLE = "every property";

  /** A keyword of a place. */
  record Covered(String pointer, KeywordSide half) {}

  static List<DocumentCase> of(Spec spec, JsonNode schema) {
    List<DocumentCase> cases = new ArrayList<>();
    Map<JsonNode, DocumentCase> whole = new LinkedHashMap<>();
    for (SchemaPlace place : SchemaPlace.of(spec, schema)) {
      DocumentCase base = whole.computeIfAbsent(place.document(), it -> base(place));
      for (KeywordSide half : Keywords.of(spec, place.schema())) {
        if (half.keyword().startsWith("type ") && half.side() == Side.VALID && plain(place)) {
          base.covers.add(new Covered(place.pointer(), half));
        }
      }
      if (place.presence() == Presence.REQUIRED) {
        base.covers.add(new Covered(place.pointer(), new KeywordSide("required", Side.VALID)));
      }
      presence(place, cases);
      for (Value value : Values.of(spec, place.schema())) {
        cases.add(at(place, value));
      }
      if (Keywords.isObject(place.schema())) {
        cases.add(withUnknownProperty(place));
      }
    }
    List<DocumentCase> all = new ArrayList<>(whole.values());
    all.addAll(cases);
    return all;
  }

  /** The cells of a document. */
  static List<Covered> cells(Spec spec, JsonNode schema) {
    List<Covered> cells = new ArrayList<>();
    cells.add(new Covered("", new KeywordSide(WHOLE, Side.VALID)));
    for (SchemaPlace place : SchemaPlace.of(spec, schema)) {
      Keywords.of(spec, place.schema())
          .forEach(half -> cells.add(new Covered(place.pointer(), half)));
      if (place.presence() == Presence.REQUIRED) {
        cells.add(new Covered(place.pointer(), new KeywordSide("required", Side.VALID)));
        cells.add(new Covered(place.pointer(), new KeywordSide("required", Side.INVALID)));
      } else if (place.presence() == Presence.OPTIONAL) {
        cells.add(new Covered(place.pointer(), new KeywordSide("optional", Side.VALID)));
      }
    }
    return cells;
  }

  private static boolean plain(SchemaPlace place) {
    return !place.schema().has("oneOf");
  }

  private static DocumentCase base(SchemaPlace place) {
    Value all = Value.valid(WHOLE, "as a whole", place.document());
    String shape = place.presence() == Presence.ROOT ? "" : place.pointer();
    return new DocumentCase(
        shape, shape, all, place.schema(), place.document(), false, new ArrayList<>());
  }

  private static void presence(SchemaPlace place, List<DocumentCase> cases) {
    if (place.presence() == Presence.REQUIRED) {
      cases.add(at(place, Value.invalid("required", "absent", Spec.nothing())));
    } else if (place.presence() == Presence.OPTIONAL) {
      cases.add(at(place, Value.valid("optional", "absent", Spec.nothing())));
    }
  }

  private static DocumentCase at(SchemaPlace place, Value value) {
    Covered covered = new Covered(place.pointer(), new KeywordSide(value.keyword(), value.side()));
    String at = value.keyword().equals("required") ? place.parent() : place.pointer();
    boolean required = place.presence() == Presence.REQUIRED;
    return new DocumentCase(
        place.pointer(),
        at,
        value,
        place.schema(),
        place.put(value.json()),
        required,
        List.of(covered));
  }

  private static DocumentCase withUnknownProperty(SchemaPlace place) {
    Side side = Keywords.open(place.schema()) ? Side.VALID : Side.INVALID;
    ObjectNode more = place.document().at(place.pointer()).deepCopy();
    more.put("x_of_tomorrow", "kept");
    return at(place, new Value("additionalProperties", side, "an unknown property", more));
  }
}
