package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The places in a body whose values have the wrong type. */
public final class TypeMismatches {

  /** The attribute of a Jackson reader that notes them. */
  public static final Object KEY = TypeMismatches.class;

  private final Set<String> pointers = new LinkedHashSet<>();
  private final Predicate<Object> models;
  private boolean modelsPass = true;

  /** Asks {@code models} about each model as soon as it is read, until one does not pass. */
  public TypeMismatches(Predicate<Object> models) {
    this.models = models;
  }

  public Set<String> pointers() {
    return pointers;
  }

  /** Whether all models that were read passed. */
  public boolean modelsPass() {
    return modelsPass;
  }

  static void read(DeserializationContext context, Object model) {
    if (context.getAttribute(KEY) instanceof TypeMismatches found) {
      found.modelsPass = found.modelsPass && found.models.test(model);
    }
  }

  /** Reports the parser's current value, if checks are on. */
  static void note(DeserializationContext context, JsonParser parser) {
    if (context.getAttribute(KEY) instanceof TypeMismatches found) {
      JsonStreamContext place = parser.getParsingContext();
      if (isInside(parser)) {
        place = place.getParent();
      }
      found.pointers.add(place.pathAsPointer().toString());
    }
  }

  /** Reports and skips the value, and reads it as absent. */
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

  /** For a value made from text Jackson hands over an object at its first name, past its brace. */
  private static boolean isInside(JsonParser parser) {
    return parser.hasToken(JsonToken.FIELD_NAME);
  }
}
