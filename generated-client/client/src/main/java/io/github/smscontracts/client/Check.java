package io.github.smscontracts.client;

/** What happens to a request or a response that is outside the specification. */
public enum Check {
  /** It is refused: the call ends with an exception that names every violation. */
  FAIL,
  /** It passes, and the {@link ViolationListener} is told. */
  REPORT,
  /** It passes unchecked. */
  OFF
}
