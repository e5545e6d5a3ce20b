package io.github.smscontracts.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies for generated models; unlike {@code List.copyOf} they may hold null, as JSON may. */
@Internal
public final class Immutable {

  private static final int DEEPEST = 1000; // as deep as Jackson reads and writes

  private Immutable() {}

  /**
   * Copies a list.
   *
   * @param <T> the items
   * @param list the list, or null
   * @return an unmodifiable copy, or null
   */
  public static <T extends @Nullable Object> @Nullable List<T> list(@Nullable List<T> list) {
    return list == null ? null : frozen(list);
  }

  /**
   * Copies a map, keeping its order.
   *
   * @param <T> the values
   * @param map the map, or null
   * @return an unmodifiable copy, or null
   */
  public static <T extends @Nullable Object> @Nullable Map<String, T> map(
      @Nullable Map<String, T> map) {
    return map == null ? null : frozen(map);
  }

  /**
   * Copies the additional properties of a model.
   *
   * @param properties the properties, or null for none
   * @return an unmodifiable copy
   * @throws IllegalArgumentException if one contains itself, or is deeper than JSON may be
   */
  public static Map<String, @Nullable Object> additional(
      @Nullable Map<String, @Nullable Object> properties) {
    return properties == null || properties.isEmpty() ? Map.of() : frozen(properties);
  }

  private static <T extends @Nullable Object> List<T> frozen(List<T> list) {
    return Objects.requireNonNull(deep(list, UnaryOperator.identity()));
  }

  private static <T extends @Nullable Object> Map<String, T> frozen(Map<String, T> map) {
    return Objects.requireNonNull(deep(map, UnaryOperator.identity()));
  }

  /**
   * Copies lists and maps, which stand where a schema says nothing; models are immutable already.
   *
   * @param leaf what to keep of anything that is neither
   */
  @SuppressWarnings("unchecked") // JSON knows lists and maps only
  static <T> T deep(T value, UnaryOperator<Object> leaf) {
    return (T) copy(value, leaf, null, 0);
  }

  @SuppressWarnings("unchecked")
  private static Object copy(
      Object value, UnaryOperator<Object> leaf, @Nullable String property, int depth) {
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
          "what stands at \"%s\" contains itself, or is deeper than %d levels"
              .formatted(property == null ? "" : Pointers.of(property), DEEPEST));
    }
  }

  /**
   * Refuses a declared property among the additional ones, unless it is an explicit null.
   *
   * @param name the property's name on the wire
   * @param declared the value of the declared property, or null
   * @param additional the additional properties
   * @throws IllegalArgumentException if the JSON would carry the property twice, or past its checks
   */
  public static void checkDeclared(
      String name, @Nullable Object declared, Map<String, @Nullable Object> additional) {
    if (additional.containsKey(name) && (declared != null || additional.get(name) != null)) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" is a declared property: set it with its own method of the builder, and"
              + " among the additional properties only to send an explicit null");
    }
  }
}
