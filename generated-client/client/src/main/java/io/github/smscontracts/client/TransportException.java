package io.github.smscontracts.client;

import java.io.IOException;

/**
 * No answer, or an incomplete one. The cause is a {@link java.net.SocketTimeoutException} after a
 * timeout, any other {@link java.io.InterruptedIOException} if the thread was interrupted, and
 * otherwise what the transport reported.
 */
public final class TransportException extends SmsException {

  private static final long serialVersionUID = 1L;

  /** False only if the request was certainly not sent. */
  private final boolean mayHaveBeenProcessed;

  private TransportException(String operation, IOException cause, boolean mayHaveBeenProcessed) {
    super(
        operation,
        "no answer ("
            + cause
            + "); "
            + (mayHaveBeenProcessed
                ? "the vendor may have processed the request, so look before you send it again"
                : "the request never left"),
        cause);
    this.mayHaveBeenProcessed = mayHaveBeenProcessed;
  }

  /**
   * Makes such an exception, for tests of code that catches it.
   *
   * @param operation the {@code operationId}
   * @param cause what the transport reported
   * @param mayHaveBeenProcessed whether the request may have left
   * @return the exception
   */
  public static TransportException of(
      String operation, IOException cause, boolean mayHaveBeenProcessed) {
    return new TransportException(operation, cause, mayHaveBeenProcessed);
  }

  /**
   * Whether the vendor may have acted on the request.
   *
   * @return false only if the built-in transport knows that no byte of the request was sent; true
   *     if in doubt, and after any failure of a custom transport
   */
  public boolean mayHaveBeenProcessed() {
    return mayHaveBeenProcessed;
  }
}
