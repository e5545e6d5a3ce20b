package io.github.smscontracts.client;

import java.io.IOException;

/**
 * No answer came, or not all of it. The cause tells why: a {@link java.net.SocketTimeoutException}
 * if a timeout passed, any other {@link java.io.InterruptedIOException} if the thread was
 * interrupted, else what the transport reported.
 */
public final class TransportException extends SmsException {

  private static final long serialVersionUID = 1L;

  /** False only if the request certainly never left. */
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
   * The exception that a client throws where no answer comes, for tests of code that catches it.
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
   * Tells whether the vendor may have acted on the request.
   *
   * @return false only if the client's own transport knows that no byte of the request left; true
   *     in doubt, and after any failure of a transport of the caller's own
   */
  public boolean mayHaveBeenProcessed() {
    return mayHaveBeenProcessed;
  }
}
