package io.github.smscontracts.client;

import java.io.IOException;

/** Carries a failure that came before the first byte of the request. */
final class NotSentException extends IOException {

  private static final long serialVersionUID = 1L;

  private final IOException failure;

  NotSentException(IOException failure) {
    super(failure);
    this.failure = failure;
  }

  IOException failure() {
    return failure;
  }
}
