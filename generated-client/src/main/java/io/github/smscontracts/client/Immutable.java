package io.github.smscontracts.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies for generated models; unlike {@code List.copyOf} they may hold null, as JSON may. */
@Internal
public final class Immutable {

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
   */
  public static Map<String, @Nullable Object> additional(
      @Nullable Map<String, @Nullable Object> properties) {
    return properties == null || properties.isEmpty() ? Map.of() : frozen(properties);
  }

  private static <T extends @Nullable Object> List<T> frozen(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    copy.replaceAll(Immutable::deep);
    return Collections.unmodifiableList(copy);
  }

  private static <T extends @Nullable Object> Map<String, T> frozen(Map<String, T> map) {
    Map<String, T> copy = new LinkedHashMap<>(map);
    copy.replaceAll((name, value) -> deep(value));
    return Collections.unmodifiableMap(copy);
  }

  /** Lists and maps stand where a schema says nothing; models are immutable already. */
  @SuppressWarnings("unchecked") // JSON knows lists and maps only
  static <T extends @Nullable Object> T deep(T value) {
    if (value instanceof Collection<?> items) {
      return (T) frozen(new ArrayList<>(items));
    }
    return value instanceof Map<?, ?> map ? (T) frozen((Map<String, ?>) map) : value;
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
