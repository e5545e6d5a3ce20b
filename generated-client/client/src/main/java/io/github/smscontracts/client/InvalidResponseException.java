package io.github.smscontracts.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer is a success that cannot be read: no JSON, no object, larger than the response limit,
 * a required property missing; or, with {@link Check#FAIL}, outside the specification. It is never
 * retried, because the vendor has probably done what was asked.
 */
public final class InvalidResponseException extends AnswerException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<Violation> violations;

  private InvalidResponseException(
      String operation, AnswerDetails answer, List<Violation> violations) {
    super(
        operation,
        answer,
        "the vendor answered %d with a body that %s: %s"
            .formatted(answer.status(), answer.summary(), list(violations)));
    this.violations = violations.stream().sorted().toList();
  }

  /**
   * Makes such an exception, for tests of code that catches it.
   *
   * @param operation the {@code operationId}
   * @param status the HTTP status of the answer
   * @param body the body of the answer
   * @param violations what is wrong, and where; at least one
   * @return the exception
   */
  public static InvalidResponseException of(
      String operation, int status, String body, List<Violation> violations) {
    return of(
        operation, new AnswerDetails(status, Map.of(), body, "cannot be read", null), violations);
  }

  /**
   * For the client itself.
   *
   * @param operation the {@code operationId}
   * @param answer the answer
   * @param violations what is wrong, and where; at least one
   * @return the exception
   */
  @Internal
  public static InvalidResponseException of(
      String operation, AnswerDetails answer, List<Violation> violations) {
    return new InvalidResponseException(operation, answer, violations);
  }

  /** {@return every violation, sorted, at least one; none after Java serialization} */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
