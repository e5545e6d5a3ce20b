package io.github.smscontracts.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer is a success that cannot be read: no JSON, other types than the specification's, a
 * required property missing; or, with {@link Check#FAIL}, outside the specification. What was asked
 * for has probably happened.
 */
public final class InvalidResponseException extends AnswerException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidResponseException(
      String operation, Answer answer, List<Violation> violations, @Nullable Throwable cause) {
    super(
        operation,
        answer,
        "the vendor answered "
            + answer.status()
            + " with a body that cannot be read: "
            + list(violations),
        cause);
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
