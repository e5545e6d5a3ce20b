package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.wire.NoNulls;
import io.github.smscontracts.client.wire.WireBounds;
import io.github.smscontracts.client.wire.WireBoundsValidator;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The constraints that a {@link QuickCheck} knows: those that today's specifications need. */
final class QuickConstraints {

  static final Predicate<@Nullable Object> ANYTHING = value -> true;
  static final Predicate<@Nullable Object> UNKNOWN = value -> false;

  private QuickConstraints() {}

  static Predicate<@Nullable Object> of(Annotation annotation) {
    if (annotation instanceof NotNull) {
      return Objects::nonNull;
    } else if (annotation instanceof DecimalMin minimum) {
      return atLeast(minimum);
    } else if (annotation instanceof Pattern pattern && pattern.flags().length == 0) {
      return matching(pattern);
    } else if (annotation instanceof WireBounds bounds) {
      return within(bounds);
    } else if (annotation instanceof WireBounds.List several) {
      return Arrays.stream(several.value())
          .map(QuickConstraints::within)
          .reduce(ANYTHING, Predicate::and);
    } else if (annotation instanceof NoNulls noNulls) {
      String[] names = noNulls.value();
      return value -> value == null || noNulls((Map<?, ?>) value, names);
    }
    return isConstraint(annotation) ? UNKNOWN : ANYTHING;
  }

  static boolean constrains(AnnotatedElement element) {
    return Arrays.stream(element.getDeclaredAnnotations()).anyMatch(QuickConstraints::isConstraint);
  }

  /** A constraint, or the list that several of a kind stand in. */
  private static boolean isConstraint(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    return type.isAnnotationPresent(Constraint.class)
        || Arrays.stream(type.getDeclaredMethods())
            .map(Method::getReturnType)
            .anyMatch(
                it -> it.isArray() && it.componentType().isAnnotationPresent(Constraint.class));
  }

  private static Predicate<@Nullable Object> atLeast(DecimalMin minimum) {
    BigDecimal least = new BigDecimal(minimum.value());
    int below = minimum.inclusive() ? -1 : 0;
    return value -> {
      if (value == null) {
        return true;
      }
      BigDecimal decimal =
          value instanceof BigDecimal it
              ? it
              : value instanceof Long || value instanceof Integer
                  ? BigDecimal.valueOf(((Number) value).longValue())
                  : null;
      return decimal != null && decimal.compareTo(least) > below;
    };
  }

  private static Predicate<@Nullable Object> matching(Pattern pattern) {
    java.util.regex.Pattern compiled = java.util.regex.Pattern.compile(pattern.regexp());
    return value ->
        value == null || value instanceof String text && compiled.matcher(text).matches();
  }

  private static Predicate<@Nullable Object> within(WireBounds bounds) {
    WireBoundsValidator validator = new WireBoundsValidator();
    validator.initialize(bounds);
    return value ->
        value == null || value instanceof WireValue it && validator.problem(it.wire()) == null;
  }

  private static boolean noNulls(Map<?, ?> properties, String[] names) {
    if (!properties.isEmpty()) {
      for (String name : names) {
        if (properties.containsKey(name) && properties.get(name) == null) {
          return false;
        }
      }
    }
    return true;
  }
}
