package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.Checkable;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.internal.body.TolerantModels;
import jakarta.validation.Valid;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Confirms quickly that values are within their bounds. Where one is not, or a constraint is not
 * known here, Jakarta Validation decides, and finds the words; it takes longer than all the rest of
 * a call.
 */
public final class FastPath {

  private static final FastPath WITH_MODELS = new FastPath(true);
  private static final FastPath APART = new FastPath(false);

  private final boolean deep;
  private final ClassValue<Predicate<@Nullable Object>> types =
      new ClassValue<>() {
        @Override
        protected Predicate<@Nullable Object> computeValue(Class<?> type) {
          return ofType(type);
        }
      };

  private FastPath(boolean deep) {
    this.deep = deep;
  }

  /** Whether a model passes, with all models that it contains. */
  public static boolean passes(Object model) {
    return WITH_MODELS.types.get(model.getClass()).test(model);
  }

  /** Whether a model passes apart from those that it contains, which are tested themselves. */
  public static boolean passesApart(Object model) {
    return APART.types.get(model.getClass()).test(model);
  }

  /** Tests the arguments of a method. */
  public static Predicate<@Nullable Object[]> of(Method method) {
    List<Predicate<@Nullable Object>> tests =
        Arrays.stream(method.getParameters())
            .map(parameter -> WITH_MODELS.ofPlace(parameter, parameter.getAnnotatedType()))
            .toList();
    return arguments -> {
      for (int i = 0; i < arguments.length; i++) {
        if (!tests.get(i).test(arguments[i])) {
          return false;
        }
      }
      return true;
    };
  }

  private Predicate<@Nullable Object> ofType(Class<?> type) {
    if (Number.class.isAssignableFrom(type)) {
      return FastConstraints.ANYTHING;
    }
    boolean isValue = WireValue.class.isAssignableFrom(type);
    if (!isValue && !type.isRecord()) {
      return FastConstraints.UNKNOWN;
    }
    try {
      List<Predicate<@Nullable Object>> tests = new ArrayList<>();
      for (Class<?> c = type; c != null; c = c.getSuperclass()) {
        tests.add(FastConstraints.of(c));
        for (Field field : c.getDeclaredFields()) {
          if (isValue && FastConstraints.of(field) != FastConstraints.ANYTHING) {
            return FastConstraints.UNKNOWN;
          }
        }
      }
      if (!isValue) {
        tests.add(ofComponents(type));
      }
      return FastConstraints.all(tests);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e); // a record has a field for each component
    }
  }

  private Predicate<@Nullable Object> ofComponents(Class<?> type) throws NoSuchFieldException {
    List<Predicate<@Nullable Object>> tests = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Field field = type.getDeclaredField(component.getName());
      tests.add(ofPlace(field, field.getAnnotatedType()));
    }
    if (FastConstraints.all(tests) == FastConstraints.ANYTHING) {
      return FastConstraints.ANYTHING;
    }
    Collections.rotate(tests, 1); // the additional properties stand last in a record
    Checkable.ComponentTest each = (component, value) -> tests.get(component).test(value);
    return model -> model instanceof Checkable checkable && checkable.passes(each);
  }

  /** Tests a field, a parameter or an item, and what its type contains. */
  private Predicate<@Nullable Object> ofPlace(AnnotatedElement place, AnnotatedType type) {
    boolean into =
        place.isAnnotationPresent(Valid.class) && (deep || !TolerantModels.isModel(type.getType()));
    return FastConstraints.all(
        List.of(
            FastConstraints.of(place),
            into ? value -> value == null || passes(value) : FastConstraints.ANYTHING,
            type instanceof AnnotatedParameterizedType container
                ? ofItems(container)
                : FastConstraints.ANYTHING));
  }

  private Predicate<@Nullable Object> ofItems(AnnotatedParameterizedType container) {
    Predicate<@Nullable Object> each =
        FastConstraints.all(
            Arrays.stream(container.getAnnotatedActualTypeArguments())
                .map(argument -> ofPlace(argument, argument))
                .toList());
    Type raw = ((ParameterizedType) container.getType()).getRawType();
    if (each == FastConstraints.ANYTHING) {
      return each;
    } else if (raw == List.class) {
      return value -> value == null || all((List<?>) value, each);
    }
    return raw == OneOrMany.class
        ? value -> value == null || all(((OneOrMany<?>) value).all(), each)
        : FastConstraints.UNKNOWN;
  }

  private static boolean all(List<?> items, Predicate<@Nullable Object> test) {
    for (int i = 0; i < items.size(); i++) {
      if (!test.test(items.get(i))) {
        return false;
      }
    }
    return true;
  }
}
