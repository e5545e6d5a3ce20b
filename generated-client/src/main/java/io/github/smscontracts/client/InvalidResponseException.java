package io.github.smscontracts.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer is a success that cannot be read: no JSON, no object, larger than the response limit,
 * a required property missing; or, with {@link Check#FAIL}, outside the specification. It is never
 * asked for again. What was asked for has probably happened.
 */
public final class InvalidResponseException extends AnswerException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<Violation> violations;

  InvalidResponseException(
      String operation, Answer answer, String problem, List<Violation> violations) {
    super(
        operation,
        answer,
        "the vendor answered %d with a body that %s: %s"
            .formatted(answer.status(), problem, list(violations)));
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
