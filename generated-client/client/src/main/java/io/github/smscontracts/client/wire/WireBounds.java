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
 * The bounds of a {@link WireValue}. As in JSON Schema, each applies to its own type only: a
 * minimum of items does not constrain a text.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = WireBoundsValidator.class)
@Repeatable(WireBounds.List.class)
public @interface WireBounds {
  /** The fewest items of a list. */
  int minItems() default 0;

  /** The most items of a list. */
  int maxItems() default Integer.MAX_VALUE;

  /** The fewest characters (code points) of a text. */
  int minLength() default 0;

  /** The most characters (code points) of a text. */
  int maxLength() default Integer.MAX_VALUE;

  /** A pattern that stands somewhere in a text; empty for none. */
  String pattern() default "";

  /** The format of a text, {@code date-time} or empty for none. */
  String format() default "";

  /** The type, {@code string}, {@code number} or {@code integer}; empty for any. */
  String type() default "";

  /** The least number; empty for none. */
  String minimum() default "";

  /** The greatest number; empty for none. */
  String maximum() default "";

  /** The message; what is wrong is said in its place. */
  String message() default "";

  /** The validation groups. */
  Class<?>[] groups() default {};

  /** The payload. */
  Class<? extends Payload>[] payload() default {};

  /** Several bounds. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
  @interface List {
    /** The bounds. */
    WireBounds[] value();
  }
}
