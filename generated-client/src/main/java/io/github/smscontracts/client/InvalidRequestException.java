package io.github.smscontracts.client;

import java.util.List;

/** The request is outside the specification. Nothing was sent. */
public final class InvalidRequestException extends SmsException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidRequestException(String operation, List<Violation> violations) {
    super(
        operation, "not sent, the request is outside the specification: " + list(violations), null);
    this.violations = violations.stream().sorted().toList();
  }

  /**
   * What is wrong, and where.
   *
   * @return every violation, sorted, at least one
   */
  public List<Violation> violations() {
    return violations;
  }
}
