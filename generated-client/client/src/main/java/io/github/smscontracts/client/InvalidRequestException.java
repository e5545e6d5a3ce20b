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
   * Makes such an exception, for tests of code that catches it.
   *
   * @param operation the {@code operationId}
   * @param violations what is wrong, and where; at least one
   * @return the exception
   */
  public static InvalidRequestException of(String operation, List<Violation> violations) {
    return new InvalidRequestException(operation, violations);
  }

  /** {@return every violation, sorted, at least one; none after Java serialization} */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
