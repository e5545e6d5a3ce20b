package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was found while a body was read: values whose type is not the schema's. */
final class Reading {

  private static final Object KEY = Reading.class;

  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> pointers = new HashSet<>();
  private final boolean checked;
  private boolean withinBounds;

  /**
   * Nothing has been read yet.
   *
   * @param checked whether models are checked as they are read
   */
  Reading(boolean checked) {
    this.checked = checked;
    this.withinBounds = checked;
  }

  static Object key() {
    return KEY;
  }

  List<Violation> violations() {
    return violations;
  }

  /** Whether all models that were read are certainly within their bounds. */
  boolean isWithinBounds() {
    return withinBounds;
  }

  static void check(
      DeserializationContext context, Object model, Predicate<@Nullable Object> bounds) {
    if (context.getAttribute(KEY) instanceof Reading reading && reading.checked) {
      reading.withinBounds = reading.withinBounds && bounds.test(model);
    }
  }

  /** Whether the same place is noted already: what was read as absent is missing, too. */
  boolean told(Violation violation) {
    return pointers.contains(violation.pointer());
  }

  /** Notes the value that the parser stands at, if anybody listens. */
  static void note(DeserializationContext context, JsonParser parser) {
    if (context.getAttribute(KEY) instanceof Reading reading) {
      JsonStreamContext place = parser.getParsingContext();
      if (isInside(parser)) {
        place = place.getParent();
      }
      reading.note(place.pathAsPointer().toString());
    }
  }

  private void note(String pointer) {
    violations.add(new Violation("body", pointer, "has another type than its schema"));
    pointers.add(pointer);
  }

  /** Notes the value, passes it over, and reads it as absent. */
  static @Nullable Object absent(DeserializationContext context, JsonParser parser)
      throws IOException {
    note(context, parser);
    if (isInside(parser)) {
      do {
        parser.nextToken();
        parser.skipChildren();
      } while (parser.nextToken() != JsonToken.END_OBJECT);
    } else {
      parser.skipChildren();
    }
    return null;
  }

  /**
   * For a value made from text Jackson hands an object over at its first name, not at its brace.
   */
  private static boolean isInside(JsonParser parser) {
    return parser.hasToken(JsonToken.FIELD_NAME);
  }
}
