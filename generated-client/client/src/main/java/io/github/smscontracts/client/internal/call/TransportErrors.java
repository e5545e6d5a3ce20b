package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.internal.http.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Creates the exception of a call without a response. */
final class TransportErrors {

  private TransportErrors() {}

  static TransportException of(String operation, IOException failure) {
    return failure instanceof NotSentException unsent
        ? TransportException.of(operation, interruptedOr(unsent.failure()), false)
        : TransportException.of(operation, interruptedOr(failure), true);
  }

  /**
   * The failure as an interrupt, if the thread was interrupted: transports report that as anything
   * from a closed channel to a protocol error.
   */
  private static IOException interruptedOr(IOException cause) {
    if (!Thread.currentThread().isInterrupted()) {
      return cause;
    }
    IOException interrupted = new InterruptedIOException("the thread was interrupted");
    interrupted.initCause(cause);
    return interrupted;
  }
}
