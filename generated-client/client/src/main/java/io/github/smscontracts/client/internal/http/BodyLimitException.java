package io.github.smscontracts.client.internal.http;

import java.io.IOException;

/** Ends the reading of a compressed body that goes on without content. */
final class BodyLimitException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyLimitException(String message) {
    super(message);
  }
}
