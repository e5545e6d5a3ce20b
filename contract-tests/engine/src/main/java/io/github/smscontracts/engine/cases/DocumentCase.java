package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.cases.Keywords.KeywordSide;
import io.github.smscontracts.engine.cases.SchemaPlace.Presence;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document, such as the body of a message, chosen for a keyword at a place.
 *
 * @param pointer the place that it is about
 * @param at where an oracle is expected to find it wrong
 * @param cells what it covers, the place and the keyword first
 */
record DocumentCase(
    String pointer,
    String at,
    String label,
    JsonNode schema,
    JsonNode document,
    boolean atRequired,
    Set<Cell> cells) {
  static final String WHOLE = "every property";

  /**
   * The cases of a document.
   *
   * @param where it stands in the message
   */
  static List<DocumentCase> of(Message message, String where, JsonNode schema) {
    Spec spec = message.operation().spec();
    List<DocumentCase> cases = new ArrayList<>();
    Map<JsonNode, DocumentCase> whole = new LinkedHashMap<>();
    for (SchemaPlace place : SchemaPlace.of(spec, schema)) {
      String here = where + place.pointer();
      Set<Cell> covered =
          whole.computeIfAbsent(place.document(), it -> whole(message, where, place)).cells;
      for (KeywordSide half : Keywords.of(spec, place.schema())) {
        boolean plain = half.side() == Side.VALID && !place.schema().has("oneOf");
        if (plain && half.keyword().startsWith("type ")) {
          covered.add(message.cell(here, half.keyword(), half.side()));
        }
      }
      List<Value> values = new ArrayList<>();
      if (place.presence() == Presence.REQUIRED) {
        covered.add(message.cell(here, "required", Side.VALID));
        values.add(new Value("required", Side.INVALID, "absent", Spec.nothing()));
      } else if (place.presence() == Presence.OPTIONAL) {
        values.add(new Value("optional", Side.VALID, "absent", Spec.nothing()));
      }
      values.addAll(Values.of(spec, place.schema()));
      if (Keywords.isObject(place.schema())) {
        values.add(unknownProperty(place));
      }
      values.forEach(
          value -> {
            JsonNode document = place.aloneWith(spec, schema, value.json());
            cases.add(of(place, document, value, message.cell(here, value)));
          });
    }
    List<DocumentCase> all = new ArrayList<>(whole.values());
    all.addAll(cases);
    return all;
  }

  /** The cells of a document. */
  static List<Cell> cells(Message message, String where, JsonNode schema) {
    Spec spec = message.operation().spec();
    List<Cell> cells = new ArrayList<>();
    cells.add(message.cell(where, WHOLE, Side.VALID));
    for (SchemaPlace place : SchemaPlace.of(spec, schema)) {
      String here = where + place.pointer();
      for (KeywordSide half : Keywords.of(spec, place.schema())) {
        cells.add(message.cell(here, half.keyword(), half.side()));
      }
      if (place.presence() == Presence.REQUIRED) {
        cells.add(message.cell(here, "required", Side.VALID));
        cells.add(message.cell(here, "required", Side.INVALID));
      } else if (place.presence() == Presence.OPTIONAL) {
        cells.add(message.cell(here, "optional", Side.VALID));
      }
    }
    return cells;
  }

  private static DocumentCase whole(Message message, String where, SchemaPlace place) {
    String at = place.pointer();
    Set<Cell> cells = new LinkedHashSet<>();
    cells.add(message.cell(where + at, WHOLE, Side.VALID));
    return new DocumentCase(at, at, "as a whole", place.schema(), place.document(), false, cells);
  }

  private static DocumentCase of(SchemaPlace place, JsonNode document, Value value, Cell cell) {
    return new DocumentCase(
        place.pointer(),
        value.keyword().equals("required") ? place.parent() : place.pointer(),
        value.label(),
        place.schema(),
        document,
        place.presence() == Presence.REQUIRED,
        Set.of(cell));
  }

  private static Value unknownProperty(SchemaPlace place) {
    Side side = Keywords.open(place.schema()) ? Side.VALID : Side.INVALID;
    ObjectNode more = place.document().at(place.pointer()).deepCopy();
    more.put("x_of_tomorrow", "kept");
    return new Value("additionalProperties", side, "an unknown property", more);
  }

  Cell cell() {
    return cells.iterator().next();
  }
}
