package io.github.smscontracts.client;

import feign.Request;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One generated method that sends a request. */
record GeneratedOperation(
    String id,
    boolean idempotent,
    Method method,
    List<Place> places,
    @Nullable String[] delimiters) {

  static GeneratedOperation of(Method method) {
    @Nullable String[] delimiters =
        Arrays.stream(method.getParameters())
            .map(parameter -> parameter.getAnnotation(Delimited.class))
            .map(delimited -> delimited == null ? null : delimited.value())
            .toArray(String[]::new);
    Operation operation = method.getAnnotation(Operation.class);
    return new GeneratedOperation(
        operation.value(), operation.idempotent(), method, Place.of(method), delimiters);
  }

  static String id(Request request) {
    return request
        .requestTemplate()
        .methodMetadata()
        .method()
        .getAnnotation(Operation.class)
        .value();
  }

  /** What cannot be sent, whatever the checks: another path, or no body where one is needed. */
  List<Violation> unsafe(@Nullable Object[] arguments) {
    List<Violation> unsafe = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.in().equals("path") && isUnsafe(arguments[i])) {
        unsafe.add(new Violation("path", place.pointer(), "must not be empty, \".\" or \"..\""));
      } else if (place.in().equals("body") && arguments[i] == null) {
        unsafe.add(new Violation("body", "", "must not be null"));
      }
    }
    return unsafe;
  }

  private static boolean isUnsafe(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.isEmpty() || text.equals(".") || text.equals("..");
  }

  /**
   * The arguments as Feign takes them. It looks for the options of a call among them, so there is
   * room for these at the end.
   */
  @Nullable Object[] forFeign(@Nullable Object[] arguments) {
    @Nullable Object[] joined = Arrays.copyOf(arguments, arguments.length + 1);
    for (int i = 0; i < arguments.length; i++) {
      if (delimiters[i] != null && joined[i] instanceof Collection<?> items) {
        joined[i] =
            items.isEmpty()
                ? null
                : items.stream().map(String::valueOf).collect(Collectors.joining(delimiters[i]));
      }
    }
    return joined;
  }
}
