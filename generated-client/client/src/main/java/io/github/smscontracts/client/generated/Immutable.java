package io.github.smscontracts.client.generated;

import io.github.smscontracts.client.internal.body.Copies;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies the collections of generated models. */
public final class Immutable {

  private Immutable() {}

  /** An unmodifiable copy of a list, or null. */
  public static <T extends @Nullable Object> @Nullable List<T> list(@Nullable List<T> list) {
    return list == null ? null : Copies.deep(list, UnaryOperator.identity());
  }

  /** An unmodifiable copy of a map in the same order, or null. */
  public static <T extends @Nullable Object> @Nullable Map<String, T> map(
      @Nullable Map<String, T> map) {
    return map == null ? null : Copies.deep(map, UnaryOperator.identity());
  }

  /** An unmodifiable copy of the additional properties of a model; of null an empty one. */
  public static Map<String, @Nullable Object> additional(
      @Nullable Map<String, @Nullable Object> properties) {
    return properties == null || properties.isEmpty()
        ? Map.of()
        : Copies.deep(properties, UnaryOperator.identity());
  }

  /**
   * Rejects a declared property among the additional ones, unless it is an explicit null.
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
