package io.github.smscontracts.client;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.smscontracts.client.internal.body.Copies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object that a vendor also sends as a list of such objects (register B-10, B-15). An empty list
 * means none. It is written back in its original shape.
 *
 * @param <T> the object
 */
@JsonDeserialize(using = OneOrManyDeserializer.class)
public final class OneOrMany<T> {

  private final List<T> all;
  private final boolean list;

  private OneOrMany(List<T> all, boolean list) {
    this.all = Copies.deep(all, UnaryOperator.identity());
    this.list = list;
  }

  /**
   * One object, written as an object.
   *
   * @param <T> the object's type
   * @param value the object
   * @return the value
   */
  public static <T> OneOrMany<T> one(T value) {
    return new OneOrMany<>(List.of(value), false);
  }

  /**
   * Several objects, written as a list.
   *
   * @param <T> the objects' type
   * @param values the objects, perhaps none
   * @return the value
   */
  public static <T> OneOrMany<T> many(List<T> values) {
    return new OneOrMany<>(values, true);
  }

  /** {@return the object, or the first of the list; empty if there is none} */
  public Optional<T> first() {
    return all.stream().filter(Objects::nonNull).findFirst();
  }

  /** {@return all objects in an unmodifiable list, of one if an object came} */
  public List<T> all() {
    return all;
  }

  /** {@return true if a list came, false for an object} */
  public boolean isList() {
    return list;
  }

  @JsonValue
  @Nullable Object wire() {
    return list ? all : all.get(0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OneOrMany<?> that && list == that.list && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return Objects.hash(all, list);
  }

  @Override
  public String toString() {
    return String.valueOf(wire());
  }
}
