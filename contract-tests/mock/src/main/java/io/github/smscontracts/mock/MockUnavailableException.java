package io.github.smscontracts.mock;

/**
 * No mock can run on this machine, or Prism did not start. The first sentence of the message says
 * what to do; the output of the failed command, if any, follows.
 */
public final class MockUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MockUnavailableException(String message) {
    super(message);
  }

  MockUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
