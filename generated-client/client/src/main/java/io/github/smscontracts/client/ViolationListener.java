package io.github.smscontracts.client;

import java.util.List;

/** Receives the violations of a check that is {@link Check#REPORT}, on the thread of the call. */
@FunctionalInterface
public interface ViolationListener {
  /**
   * Reports a request or a response that passed although it violates the specification.
   *
   * @param operation the {@code operationId}
   * @param response true if it was the response, false if it was the request
   * @param violations every violation, sorted, at least one
   */
  void violated(String operation, boolean response, List<Violation> violations);
}
