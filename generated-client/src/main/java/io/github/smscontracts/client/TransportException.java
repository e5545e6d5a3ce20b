package io.github.smscontracts.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** No answer came, or not all of it. */
public final class TransportException extends SmsException {

  private static final long serialVersionUID = 1L;

  /** False only if the request certainly never left. */
  private final boolean mayHaveBeenProcessed;

  TransportException(String operation, IOException cause) {
    this(operation, cause, mayHaveBeenSent(cause));
  }

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
   * Tells whether the vendor may have acted on the request.
   *
   * @return false only if the request certainly never left; true in doubt
   */
  public boolean mayHaveBeenProcessed() {
    return mayHaveBeenProcessed;
  }

  private static boolean mayHaveBeenSent(IOException cause) {
    return !(cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof UnknownHostException
        || cause instanceof SSLHandshakeException
        || cause instanceof SSLPeerUnverifiedException);
  }
}
