package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.Violation;
import java.util.List;

/** What a check found; a missing required property would be a null that no caller expects. */
public record ValidationResult(List<Violation> violations, boolean missesRequired) {

  public static final ValidationResult NOTHING = new ValidationResult(List.of(), false);
}
