package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.KnownShape;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.wire.NoNulls;
import io.github.smscontracts.client.wire.WireBounds;
import io.github.smscontracts.client.wire.WireBoundsValidator;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The constraints that the {@link FastPath} supports: those of today's specifications. */
final class FastConstraints {

  /** What the generator writes for {@code format: uuid}; an answer may have ten, at 0.4 µs each. */
  static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  static final Predicate<@Nullable Object> ANYTHING = value -> true;
  static final Predicate<@Nullable Object> UNKNOWN = value -> false;

  private FastConstraints() {}

  static Predicate<@Nullable Object> of(AnnotatedElement element) {
    return all(Arrays.stream(element.getDeclaredAnnotations()).map(FastConstraints::of).toList());
  }

  static Predicate<@Nullable Object> all(List<Predicate<@Nullable Object>> tests) {
    List<Predicate<@Nullable Object>> some =
        tests.stream().filter(test -> test != ANYTHING).toList();
    if (some.size() < 2) {
      return some.isEmpty() ? ANYTHING : some.get(0);
    }
    return value -> {
      for (int i = 0; i < some.size(); i++) {
        if (!some.get(i).test(value)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<@Nullable Object> of(Annotation annotation) {
    if (annotation instanceof NotNull) {
      return Objects::nonNull;
    } else if (annotation instanceof DecimalMin minimum) {
      return atLeast(minimum);
    } else if (annotation instanceof Pattern pattern && pattern.flags().length == 0) {
      return matching(pattern);
    } else if (annotation instanceof WireBounds bounds) {
      return by(new WireBoundsValidator(), bounds);
    } else if (annotation instanceof WireBounds.List several) {
      return all(Arrays.stream(several.value()).map(FastConstraints::of).toList());
    } else if (annotation instanceof NoNulls names) {
      return by(new NoNulls.Validator(), names);
    } else if (annotation instanceof KnownShape shape) {
      Predicate<@Nullable Object> known = by(new KnownShape.Validator(), shape);
      return value -> value instanceof WireValue && known.test(value);
    }
    return isConstraint(annotation.annotationType()) ? UNKNOWN : ANYTHING;
  }

  /** Validators of ours need no context to say no. */
  @SuppressWarnings("unchecked") // the generator puts them on values of their type
  private static <A extends Annotation, T> Predicate<@Nullable Object> by(
      ConstraintValidator<A, T> validator, A annotation) {
    validator.initialize(annotation);
    return value -> validator.isValid((T) value, null);
  }

  /** A constraint, or the container of several of a kind. */
  private static boolean isConstraint(Class<? extends Annotation> type) {
    return type.isAnnotationPresent(Constraint.class)
        || Arrays.stream(type.getDeclaredMethods())
            .map(attribute -> attribute.getReturnType().componentType())
            .anyMatch(item -> item != null && item.isAnnotationPresent(Constraint.class));
  }

  private static Predicate<@Nullable Object> atLeast(DecimalMin minimum) {
    BigDecimal least = new BigDecimal(minimum.value());
    int below = minimum.inclusive() ? -1 : 0;
    return value -> {
      if (value instanceof Long || value instanceof Integer) {
        return BigDecimal.valueOf(((Number) value).longValue()).compareTo(least) > below;
      }
      return value == null || value instanceof BigDecimal number && number.compareTo(least) > below;
    };
  }

  private static Predicate<@Nullable Object> matching(Pattern pattern) {
    if (pattern.regexp().equals(UUID)) {
      return value -> value == null || value instanceof String text && isUuid(text);
    }
    java.util.regex.Pattern compiled = java.util.regex.Pattern.compile(pattern.regexp());
    return value ->
        value == null || value instanceof String text && compiled.matcher(text).matches();
  }

  private static boolean isUuid(String text) {
    boolean valid = text.length() == 36;
    for (int i = 0; valid && i < 36; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      valid = dash ? c == '-' : c <= 'f' && Character.digit(c, 16) >= 0;
    }
    return valid;
  }
}
