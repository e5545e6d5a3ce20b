package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.KnownShape;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.wire.Place;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The part of a {@link QuickCheck} that knows the types that contain places. */
final class QuickModel implements Predicate<@Nullable Object> {

  private static final KnownShape.Validator SHAPE = new KnownShape.Validator();

  private record Place(MethodHandle value, Predicate<@Nullable Object> test) {}

  private final Place[] places;

  private QuickModel(List<Place> places) {
    this.places = places.toArray(Place[]::new);
  }

  /**
   * The test of a type.
   *
   * @param deep whether models in it are tested as well
   */
  static Predicate<@Nullable Object> of(Class<?> type, boolean deep) {
    if (Number.class.isAssignableFrom(type)) {
      return QuickConstraints.ANYTHING;
    }
    if (WireValue.class.isAssignableFrom(type)) {
      return isUnconstrained(type)
          ? it -> SHAPE.isValid((WireValue) it, null)
          : QuickConstraints.UNKNOWN;
    }
    if (!type.isRecord() || QuickConstraints.constrains(type)) {
      return QuickConstraints.UNKNOWN;
    }
    try {
      return ofRecord(type, deep);
    } catch (ReflectiveOperationException e) { // not for us to see
      return QuickConstraints.UNKNOWN;
    }
  }

  private static boolean isUnconstrained(Class<?> type) {
    for (Class<?> c = type; c != WireValue.class; c = c.getSuperclass()) {
      if (QuickConstraints.constrains(c)
          || Arrays.stream(c.getDeclaredFields()).anyMatch(QuickConstraints::constrains)) {
        return false;
      }
    }
    return true;
  }

  private static QuickModel ofRecord(Class<?> type, boolean deep)
      throws ReflectiveOperationException {
    List<Place> places = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Field field = type.getDeclaredField(component.getName());
      Predicate<@Nullable Object> test = QuickCheck.place(field, field.getAnnotatedType(), deep);
      if (test != QuickConstraints.ANYTHING) {
        MethodHandle value = MethodHandles.lookup().unreflect(component.getAccessor());
        places.add(
            new Place(value.asType(MethodType.methodType(Object.class, Object.class)), test));
      }
    }
    return new QuickModel(places);
  }

  @Override
  public boolean test(@Nullable Object model) {
    for (Place place : places) {
      if (!place.test().test(value(place, model))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object value(Place place, @Nullable Object model) {
    try {
      return (Object) place.value().invokeExact(model);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
