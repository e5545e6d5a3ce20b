package io.github.smscontracts.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
  }

  /**
   * Copies a set, keeping its order.
   *
   * @param <T> the items
   * @param set the set, or null
   * @return an unmodifiable copy, or null
   */
  public static <T extends @Nullable Object> @Nullable Set<T> set(@Nullable Set<T> set) {
    return set == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(set));
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
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Copies the additional properties of a model.
   *
   * @param properties the properties, or null for none
   * @return an unmodifiable copy
   */
  public static Map<String, @Nullable Object> additional(
      @Nullable Map<String, @Nullable Object> properties) {
    return properties == null || properties.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
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
