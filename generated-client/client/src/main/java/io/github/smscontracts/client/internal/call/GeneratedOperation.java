package io.github.smscontracts.client.internal.call;

import feign.Request;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.check.FastPath;
import io.github.smscontracts.client.wire.Delimited;
import io.github.smscontracts.client.wire.DelimitedItems;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.client.wire.ParameterLocation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One generated method that sends a request. */
record GeneratedOperation(
    String id,
    boolean idempotent,
    Method method,
    List<ParameterLocation> places,
    Predicate<@Nullable Object[]> fastPath,
    @Nullable String[] delimiters) {

  static GeneratedOperation of(Method method) {
    @Nullable String[] delimiters =
        Arrays.stream(method.getParameters())
            .map(parameter -> parameter.getAnnotation(Delimited.class))
            .map(delimited -> delimited == null ? null : delimiter(delimited.value()))
            .toArray(String[]::new);
    Operation operation = method.getAnnotation(Operation.class);
    return new GeneratedOperation(
        operation.value(),
        operation.idempotent(),
        method,
        ParameterLocation.of(method),
        FastPath.of(method),
        delimiters);
  }

  private static String delimiter(String style) {
    return switch (style) {
      case "spaceDelimited" -> " ";
      case "pipeDelimited" -> "|";
      default -> ",";
    };
  }

  static String id(Request request) {
    return said(request).value();
  }

  static boolean isSecured(Request request) {
    return said(request).secured();
  }

  private static Operation said(Request request) {
    return request.requestTemplate().methodMetadata().method().getAnnotation(Operation.class);
  }

  /**
   * Arguments that cannot be sent even with checks off, because they would change the path or a
   * value, or leave the body out.
   */
  List<Violation> unsafe(@Nullable Object[] arguments) {
    List<Violation> unsafe = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      ParameterLocation place = places.get(i);
      String problem = problem(place, arguments[i], delimiters[i]);
      if (problem != null) {
        unsafe.add(new Violation(place.in(), place.pointer(), problem));
      }
    }
    return unsafe;
  }

  private static @Nullable String problem(
      ParameterLocation place, @Nullable Object value, @Nullable String delimiter) {
    if (place.in().equals("body")) {
      return value == null ? "must not be null" : null;
    }
    String text = value == null ? "" : value.toString();
    if (place.in().equals("path") && Set.of("", ".", "..").contains(text)) {
      return "must not be empty, \".\" or \"..\"";
    }
    if (hasHalfAPair(text)) {
      return "must not contain an unpaired surrogate";
    }
    return delimiter != null && value instanceof Collection<?> items && splits(items, delimiter)
        ? "must not hold \"" + delimiter + "\" in an item"
        : null;
  }

  private static boolean hasHalfAPair(String text) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an item contains the delimiter: many servers decode before they split and would see two
   * items; if the delimiter itself has to be encoded, every server would.
   */
  private static boolean splits(Collection<?> items, String delimiter) {
    return items.stream().anyMatch(item -> String.valueOf(item).contains(delimiter));
  }

  /**
   * The arguments for Feign, with room at the end for the options of the call, which Feign looks
   * for among them.
   */
  @Nullable Object[] forFeign(@Nullable Object[] arguments) {
    @Nullable Object[] joined = Arrays.copyOf(arguments, arguments.length + 1);
    for (int i = 0; i < arguments.length; i++) {
      if (delimiters[i] != null && joined[i] instanceof Collection<?> items) {
        joined[i] = items.isEmpty() ? null : new DelimitedItems(items, delimiters[i]);
      }
    }
    return joined;
  }
}
