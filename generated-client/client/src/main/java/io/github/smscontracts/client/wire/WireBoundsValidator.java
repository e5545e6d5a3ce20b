package io.github.smscontracts.client.wire;

import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.internal.body.Decimals;
import io.github.smscontracts.client.internal.body.Rfc3339;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link WireBounds}. */
public final class WireBoundsValidator implements ConstraintValidator<WireBounds, WireValue> {

  private Bounds bounds;
  private @Nullable Pattern pattern;

  /** What an annotation says; asking the annotation itself takes longer than the check. */
  private record Bounds(
      int minItems,
      int maxItems,
      int minLength,
      int maxLength,
      String format,
      String type,
      String minimum,
      String maximum) {
    static Bounds of(WireBounds said) {
      return new Bounds(
          said.minItems(),
          said.maxItems(),
          said.minLength(),
          said.maxLength(),
          said.format(),
          said.type(),
          said.minimum(),
          said.maximum());
    }
  }

  /** Called by the validation engine, which then calls {@link #initialize}. */
  @SuppressWarnings("NullAway.Init")
  public WireBoundsValidator() {}

  @Override
  public void initialize(WireBounds annotation) {
    bounds = Bounds.of(annotation);
    pattern = annotation.pattern().isEmpty() ? null : Pattern.compile(annotation.pattern());
  }

  @Override
  public boolean isValid(@Nullable WireValue value, ConstraintValidatorContext context) {
    String problem = value == null ? null : problem(value.wire());
    return problem == null || refuse(context, problem);
  }

  static boolean refuse(ConstraintValidatorContext context, String problem) {
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
    return false;
  }

  public @Nullable String problem(Object wire) {
    if ((wire instanceof String || wire instanceof Number) && !hasType(wire)) {
      return "has another type than its schema";
    }
    if (wire instanceof List<?> list) {
      return outside(list.size(), bounds.minItems(), bounds.maxItems(), "items");
    }
    if (wire instanceof String text) {
      return outside(text);
    }
    return wire instanceof Number ? Decimals.decimal(wire).map(this::outside).orElse(null) : null;
  }

  private boolean hasType(Object wire) {
    return switch (bounds.type()) {
      case "" -> true;
      case "string" -> wire instanceof String;
      case "integer" ->
          wire instanceof Number
              && Decimals.decimal(wire)
                  .filter(it -> it.stripTrailingZeros().scale() <= 0)
                  .isPresent();
      default -> wire instanceof Number;
    };
  }

  private @Nullable String outside(String text) {
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
    return bounds.format().equals("date-time") && !Rfc3339.isValid(text)
        ? "must be a date and time with a zone, as in RFC 3339"
        : null;
  }

  private @Nullable String outside(BigDecimal number) {
    if (!bounds.minimum().isEmpty() && number.compareTo(new BigDecimal(bounds.minimum())) < 0) {
      return "must be greater than or equal to " + bounds.minimum();
    }
    return !bounds.maximum().isEmpty() && number.compareTo(new BigDecimal(bounds.maximum())) > 0
        ? "must be less than or equal to " + bounds.maximum()
        : null;
  }

  static @Nullable String outside(int size, int least, int most, String what) {
    if (size < least) {
      return "must have at least " + least + " " + what;
    }
    return size > most ? "must have at most " + most + " " + what : null;
  }
}
