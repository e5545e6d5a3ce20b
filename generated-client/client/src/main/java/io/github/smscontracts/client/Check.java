package io.github.smscontracts.client;

/** What happens to a request or a response that is outside the specification. */
public enum Check {
  /** It is rejected: the call ends in an exception that lists every violation. */
  FAIL,
  /** It passes, and the {@link ViolationListener} gets the violations. */
  REPORT,
  /** It passes unchecked. */
  OFF
}
