package io.github.smscontracts.client.wire;

import io.github.smscontracts.client.OneOrMany;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks the {@link WireBounds} of a list; an object is not a list of one. */
public final class OneOrManyBoundsValidator
    implements ConstraintValidator<WireBounds, OneOrMany<?>> {

  private int least;
  private int most;

  /** Called by the validation engine. */
  public OneOrManyBoundsValidator() {}

  @Override
  public void initialize(WireBounds bounds) {
    least = bounds.minItems();
    most = bounds.maxItems();
  }

  @Override
  public boolean isValid(OneOrMany<?> value, ConstraintValidatorContext context) {
    String problem =
        value == null || !value.isList()
            ? null
            : WireBoundsValidator.outside(value.all().size(), least, most, "items");
    return problem == null || WireBoundsValidator.refuse(context, problem);
  }
}
