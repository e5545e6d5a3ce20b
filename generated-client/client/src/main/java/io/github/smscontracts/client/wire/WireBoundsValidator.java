package io.github.smscontracts.client.wire;

import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.internal.body.Decimals;
import io.github.smscontracts.client.internal.body.Rfc3339;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link WireBounds}, of which it keeps a copy: reading an annotation takes too long. */
public final class WireBoundsValidator implements ConstraintValidator<WireBounds, Object> {

  private static final String OTHER_TYPE = "has another type than its schema";

  private int minItems;
  private int maxItems;
  private int minLength;
  private int maxLength;
  private boolean isDateTime;
  private String type = "";
  private @Nullable Pattern pattern;
  private @Nullable BigDecimal minimum;
  private @Nullable BigDecimal maximum;

  /** Called by the validation engine. */
  public WireBoundsValidator() {}

  @Override
  public void initialize(WireBounds bounds) {
    minItems = bounds.minItems();
    maxItems = bounds.maxItems();
    minLength = bounds.minLength();
    maxLength = bounds.maxLength();
    isDateTime = bounds.format().equals("date-time");
    type = bounds.type();
    pattern = bounds.pattern().isEmpty() ? null : Pattern.compile(bounds.pattern());
    minimum = bounds.minimum().isEmpty() ? null : new BigDecimal(bounds.minimum());
    maximum = bounds.maximum().isEmpty() ? null : new BigDecimal(bounds.maximum());
  }

  @Override
  public boolean isValid(@Nullable Object value, @Nullable ConstraintValidatorContext context) {
    String problem = problem(value);
    if (problem != null && context != null) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
    }
    return problem == null;
  }

  private @Nullable String problem(@Nullable Object value) {
    if (value instanceof OneOrMany<?> several) { // one is not a list of one
      return several.isList() ? ofList(several.all()) : null;
    }
    Object wire = value instanceof WireValue own ? own.wire() : null;
    if (wire instanceof List<?> list) {
      return ofList(list);
    } else if (wire instanceof String text) {
      return type.isEmpty() || type.equals("string") ? ofText(text) : OTHER_TYPE;
    }
    return wire instanceof Number number ? ofNumber(number) : null;
  }

  private @Nullable String ofList(List<?> list) {
    return outside(list.size(), minItems, maxItems, "items");
  }

  private @Nullable String ofText(String text) {
    String problem =
        outside(text.codePointCount(0, text.length()), minLength, maxLength, "characters");
    if (problem == null && pattern != null && !pattern.matcher(text).find()) {
      return "must match the pattern of its schema";
    }
    return problem == null && isDateTime && !Rfc3339.isValid(text)
        ? "must be a date and time with a zone, as in RFC 3339"
        : problem;
  }

  private @Nullable String ofNumber(Number wire) {
    BigDecimal number = Decimals.decimal(wire).orElse(null);
    boolean isWhole = number != null && number.stripTrailingZeros().scale() <= 0;
    if (type.equals("string") || type.equals("integer") && !isWhole) {
      return OTHER_TYPE;
    } else if (number != null && minimum != null && number.compareTo(minimum) < 0) {
      return "must be greater than or equal to " + minimum;
    }
    return number != null && maximum != null && number.compareTo(maximum) > 0
        ? "must be less than or equal to " + maximum
        : null;
  }

  private static @Nullable String outside(int size, int least, int most, String what) {
    if (size < least) {
      return "must have at least " + least + " " + what;
    }
    return size > most ? "must have at most " + most + " " + what : null;
  }
}
