package io.github.smscontracts.client;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link WireBounds}. */
@Internal
public final class WireBoundsValidator implements ConstraintValidator<WireBounds, WireValue> {

  private WireBounds bounds;
  private @Nullable Pattern pattern;

  /** Called by the validation engine, which then calls {@link #initialize}. */
  @SuppressWarnings("NullAway.Init")
  public WireBoundsValidator() {}

  @Override
  public void initialize(WireBounds annotation) {
    bounds = annotation;
    pattern = annotation.pattern().isEmpty() ? null : Pattern.compile(annotation.pattern());
  }

  @Override
  public boolean isValid(@Nullable WireValue value, ConstraintValidatorContext context) {
    String problem = value == null ? null : problem(value);
    if (problem == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
    return false;
  }

  private @Nullable String problem(WireValue value) {
    if (value.wire() instanceof List<?> list) {
      return outside(list.size(), bounds.minItems(), bounds.maxItems(), "items");
    }
    if (!(value.wire() instanceof String text)) {
      return null;
    }
    String length =
        outside(
            text.codePointCount(0, text.length()),
            bounds.minLength(),
            bounds.maxLength(),
            "characters");
    if (length != null) {
      return length;
    }
    if (pattern != null && !pattern.matcher(text).find()) {
      return "must match the pattern of its schema";
    }
    return bounds.format().equals("date-time") && !DateTimeText.isRfc3339(text)
        ? "must be a date and time with a zone, as in RFC 3339"
        : null;
  }

  private static @Nullable String outside(int size, int min, int max, String what) {
    if (size < min) {
      return "must have at least " + min + " " + what;
    }
    return size > max ? "must have at most " + max + " " + what : null;
  }
}
