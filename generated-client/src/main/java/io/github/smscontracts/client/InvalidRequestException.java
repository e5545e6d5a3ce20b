package io.github.smscontracts.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request is outside the specification. Nothing was sent. */
public final class InvalidRequestException extends SmsException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<Violation> violations;

  InvalidRequestException(String operation, List<Violation> violations) {
    super(
        operation, "not sent, the request is outside the specification: " + list(violations), null);
    this.violations = violations.stream().sorted().toList();
  }

  /**
   * What is wrong, and where.
   *
   * @return every violation, sorted, at least one; none after Java serialization
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
