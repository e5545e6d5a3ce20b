package io.github.smscontracts.client.internal.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies of JSON values; unlike {@code List.copyOf} they may hold null. */
public final class Copies {

  private static final int DEEPEST = 1000; // as deep as Jackson reads and writes

  private Copies() {}

  /** Copies lists and maps, as deep as JSON may be; {@code leaf} says what to keep of the rest. */
  @SuppressWarnings("unchecked") // JSON has no containers but lists and maps
  public static <T> T deep(T value, UnaryOperator<Object> leaf) {
    return (T) copy(value, leaf, null, 0);
  }

  @SuppressWarnings("unchecked")
  private static Object copy(
      Object value, UnaryOperator<Object> leaf, @Nullable String property, int depth) {
    if (value instanceof String || value instanceof Record) { // most are, and it is soon seen
      return leaf.apply(value);
    }
    Object container = value instanceof Object[] items ? Arrays.asList(items) : value;
    if (container instanceof Collection<?> items) {
      checkDepth(property, depth);
      List<@Nullable Object> copy = new ArrayList<>(items);
      copy.replaceAll(item -> item == null ? null : copy(item, leaf, property, depth + 1));
      return Collections.unmodifiableList(copy);
    }
    if (container instanceof Map<?, ?> map) {
      checkDepth(property, depth);
      Map<String, @Nullable Object> copy = new LinkedHashMap<>((Map<String, ?>) map);
      copy.replaceAll(
          (name, inner) ->
              inner == null ? null : copy(inner, leaf, depth == 0 ? name : property, depth + 1));
      return Collections.unmodifiableMap(copy);
    }
    return leaf.apply(value);
  }

  private static void checkDepth(@Nullable String property, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "the value at \"%s\" contains itself, or is deeper than %d levels"
              .formatted(property == null ? "" : Pointers.of(property), DEEPEST));
    }
  }
}
