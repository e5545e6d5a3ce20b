package io.github.smscontracts.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Logs one warning a message, with places and rules and without payload. */
final class LoggingListener implements ViolationListener {

  private static final Logger LOG = System.getLogger("io.github.smscontracts.client");

  @Override
  public void violated(String operation, boolean response, List<Violation> violations) {
    LOG.log(
        Level.WARNING,
        () ->
            operation
                + ": the "
                + (response ? "response" : "request")
                + " is outside the specification: "
                + SmsException.list(violations));
  }
}
