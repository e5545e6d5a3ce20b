package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.internal.body.TolerantModels;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells fast that values are within their bounds; then Jakarta Validation, which takes longer than
 * all the rest of a call, need not be asked. Where a value is outside, or a constraint is not known
 * here, this says no, and Jakarta Validation decides and finds the words.
 */
public final class QuickCheck {

  private static final ClassValue<Predicate<@Nullable Object>> MODELS =
      new ClassValue<>() {
        @Override
        protected Predicate<@Nullable Object> computeValue(Class<?> type) {
          return QuickModel.of(type, true);
        }
      };

  private static final ClassValue<Predicate<@Nullable Object>> MODELS_APART =
      new ClassValue<>() {
        @Override
        protected Predicate<@Nullable Object> computeValue(Class<?> type) {
          return QuickModel.of(type, false);
        }
      };

  private final List<Predicate<@Nullable Object>> parameters;

  private QuickCheck(List<Predicate<@Nullable Object>> parameters) {
    this.parameters = parameters;
  }

  /** For the arguments of a method. */
  public static QuickCheck of(Method method) {
    List<Predicate<@Nullable Object>> parameters = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      parameters.add(place(parameter, parameter.getAnnotatedType(), true));
    }
    return new QuickCheck(parameters);
  }

  public boolean passes(@Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (!parameters.get(i).test(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a model is certainly within its bounds, and all that it contains. */
  public static boolean passes(Object model) {
    return MODELS.get(model.getClass()).test(model);
  }

  /** The same, but for the models that it contains: for one of many that are tested as read. */
  public static boolean passesApart(Object model) {
    return MODELS_APART.get(model.getClass()).test(model);
  }

  /**
   * The test of a field or a parameter, and of what its type contains.
   *
   * @param deep whether models in it are tested as well
   */
  static Predicate<@Nullable Object> place(
      AnnotatedElement place, AnnotatedType type, boolean deep) {
    Predicate<@Nullable Object> test = QuickConstraints.ANYTHING;
    for (Annotation annotation : place.getAnnotations()) {
      test = both(test, test(annotation, deep || !TolerantModels.isModel(type.getType())));
    }
    return both(test, contents(type, deep));
  }

  private static Predicate<@Nullable Object> test(Annotation annotation, boolean deep) {
    if (annotation instanceof Valid) {
      return deep ? value -> value == null || passes(value) : QuickConstraints.ANYTHING;
    }
    return QuickConstraints.of(annotation);
  }

  private static Predicate<@Nullable Object> contents(AnnotatedType type, boolean deep) {
    if (!(type instanceof AnnotatedParameterizedType container)) {
      return QuickConstraints.ANYTHING;
    }
    Predicate<@Nullable Object> items = QuickConstraints.ANYTHING;
    for (AnnotatedType argument : container.getAnnotatedActualTypeArguments()) {
      items = both(items, place(argument, argument, deep));
    }
    if (items == QuickConstraints.ANYTHING) {
      return items;
    }
    Predicate<@Nullable Object> each = items;
    Type raw = ((ParameterizedType) container.getType()).getRawType();
    if (raw == List.class) {
      return value -> value == null || all((List<?>) value, each);
    }
    return raw == OneOrMany.class
        ? value -> value == null || all(((OneOrMany<?>) value).all(), each)
        : QuickConstraints.UNKNOWN;
  }

  private static boolean all(List<?> items, Predicate<@Nullable Object> test) {
    for (int i = 0; i < items.size(); i++) {
      if (!test.test(items.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<@Nullable Object> both(
      Predicate<@Nullable Object> one, Predicate<@Nullable Object> other) {
    if (one == QuickConstraints.ANYTHING) {
      return other;
    }
    return other == QuickConstraints.ANYTHING ? one : one.and(other);
  }
}
