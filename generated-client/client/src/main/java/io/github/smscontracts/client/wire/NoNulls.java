package io.github.smscontracts.client.wire;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forbids explicit nulls, among the additional properties, for declared properties that are not
 * nullable.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Constraint(validatedBy = NoNulls.Validator.class)
public @interface NoNulls {
  /** The names of the properties that are not nullable. */
  String[] value();

  /** The message. */
  String message() default "must not be null";

  /** The validation groups. */
  Class<?>[] groups() default {};

  /** The payload. */
  Class<? extends Payload>[] payload() default {};

  /** Looks for nulls. */
  final class Validator implements ConstraintValidator<NoNulls, Map<String, ?>> {

    private static final String[] NONE = {};

    private String[] names = NONE;

    /** Called by the validation engine. */
    public Validator() {}

    @Override
    public void initialize(NoNulls annotation) {
      names = annotation.value();
    }

    @Override
    public boolean isValid(
        @Nullable Map<String, ?> properties, @Nullable ConstraintValidatorContext context) {
      boolean valid = true;
      for (String name : properties == null || properties.isEmpty() ? NONE : names) {
        if (properties.containsKey(name) && properties.get(name) == null) {
          valid = false;
          report(name, context);
        }
      }
      return valid;
    }

    private static void report(String name, @Nullable ConstraintValidatorContext context) {
      if (context != null) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("must not be null")
            .addPropertyNode(name)
            .addConstraintViolation();
      }
    }
  }
}
