package io.github.smscontracts.client;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Requires that a {@link WireValue} came in one of the shapes of its schema. */
@Documented
@Internal
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = KnownShape.Validator.class)
public @interface KnownShape {
  /** {@return the message} */
  String message() default "has another type than its schema";

  /** {@return the validation groups} */
  Class<?>[] groups() default {};

  /** {@return the payload} */
  Class<? extends Payload>[] payload() default {};

  /** Asks the value. */
  @Internal
  final class Validator implements ConstraintValidator<KnownShape, WireValue> {

    /** Called by the validation engine. */
    public Validator() {}

    @Override
    public boolean isValid(WireValue value, ConstraintValidatorContext context) {
      return value == null || value.hasKnownShape();
    }
  }
}
