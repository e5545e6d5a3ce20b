package io.github.smscontracts.client.wire;

import io.github.smscontracts.client.WireValue;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bounds of a {@link WireValue}. As in JSON Schema each looks only at its own type: a minimum
 * of items says nothing of a text.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = WireBoundsValidator.class)
@Repeatable(WireBounds.List.class)
public @interface WireBounds {
  /** {@return the fewest items of a list} */
  int minItems() default 0;

  /** {@return the most items of a list} */
  int maxItems() default Integer.MAX_VALUE;

  /** {@return the fewest characters (code points) of a text} */
  int minLength() default 0;

  /** {@return the most characters (code points) of a text} */
  int maxLength() default Integer.MAX_VALUE;

  /** {@return a pattern that stands somewhere in a text; empty for none} */
  String pattern() default "";

  /** {@return the format of a text, {@code date-time} or empty for none} */
  String format() default "";

  /** {@return the type, {@code string}, {@code number} or {@code integer}; empty for any} */
  String type() default "";

  /** {@return the least number; empty for none} */
  String minimum() default "";

  /** {@return the greatest number; empty for none} */
  String maximum() default "";

  /** {@return the message; what is wrong is said in its place} */
  String message() default "";

  /** {@return the validation groups} */
  Class<?>[] groups() default {};

  /** {@return the payload} */
  Class<? extends Payload>[] payload() default {};

  /** Several bounds. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
  @interface List {
    /** {@return the bounds} */
    WireBounds[] value();
  }
}
