package io.github.smscontracts.client;

import java.util.List;

/**
 * Is told of violations where a check is {@link Check#REPORT}. Called on the thread of the call.
 */
@FunctionalInterface
public interface ViolationListener {
  /**
   * A request or a response passed although it is outside the specification.
   *
   * @param operation the {@code operationId}
   * @param response true if it was the response, false if it was the request
   * @param violations every violation, sorted, at least one
   */
  void violated(String operation, boolean response, List<Violation> violations);
}
