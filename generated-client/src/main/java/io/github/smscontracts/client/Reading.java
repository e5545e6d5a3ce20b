package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found while a body was read: values whose type is not the schema's. */
final class Reading {

  private static final Object KEY = Reading.class;

  private final List<Violation> violations = new ArrayList<>();

  static Object key() {
    return KEY;
  }

  List<Violation> violations() {
    return violations;
  }

  /** Whether the same place is noted already: what was read as absent is missing, too. */
  boolean told(Violation violation) {
    return violations.stream().anyMatch(it -> it.pointer().equals(violation.pointer()));
  }

  /** Notes the value that the parser stands at, if anybody listens. */
  static void note(DeserializationContext context, JsonParser parser) {
    if (context.getAttribute(KEY) instanceof Reading reading) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      reading.violations.add(new Violation("body", pointer, "has another type than its schema"));
    }
  }

  /** Notes the value, passes it over, and reads it as absent. */
  static @Nullable Object absent(DeserializationContext context, JsonParser parser)
      throws java.io.IOException {
    note(context, parser);
    parser.skipChildren();
    return null;
  }
}
