package io.github.smscontracts.client.internal.http;

import java.io.IOException;

/** Wraps a failure that came before the first byte of the request was sent. */
public final class NotSentException extends IOException {

  private static final long serialVersionUID = 1L;

  private final IOException failure;

  public NotSentException(IOException failure) {
    super(failure);
    this.failure = failure;
  }

  public IOException failure() {
    return failure;
  }
}
