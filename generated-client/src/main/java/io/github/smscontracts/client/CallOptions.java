package io.github.smscontracts.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a single call does differently, for {@link SmsClient#with}. Null keeps what the client was
 * built with.
 *
 * @param connectTimeout longest wait for a connection; null keeps the client's
 * @param readTimeout longest wait for the next bytes of an answer; null keeps the client's
 * @param requestChecks what happens to a request outside the specification; null keeps the client's
 * @param responseChecks what happens to such a response; null keeps the client's
 */
public record CallOptions(
    @Nullable Duration connectTimeout,
    @Nullable Duration readTimeout,
    @Nullable Check requestChecks,
    @Nullable Check responseChecks) {

  /**
   * Checks the timeouts.
   *
   * @param connectTimeout longest wait for a connection; null keeps the client's
   * @param readTimeout longest wait for the next bytes of an answer; null keeps the client's
   * @param requestChecks what happens to a request outside the specification; null keeps the
   *     client's
   * @param responseChecks what happens to such a response; null keeps the client's
   * @throws IllegalArgumentException if a timeout is not at least a millisecond
   */
  public CallOptions {
    Timeouts.check("connectTimeout", connectTimeout);
    Timeouts.check("readTimeout", readTimeout);
  }

  /**
   * Options that change nothing, to start from.
   *
   * @return the options
   */
  public static CallOptions unchanged() {
    return new CallOptions(null, null, null, null);
  }

  /**
   * Changes the connect timeout.
   *
   * @param timeout longest wait for a connection
   * @return a copy
   */
  public CallOptions connectTimeout(Duration timeout) {
    return new CallOptions(timeout, readTimeout, requestChecks, responseChecks);
  }

  /**
   * Changes the read timeout.
   *
   * @param timeout longest wait for the next bytes of an answer
   * @return a copy
   */
  public CallOptions readTimeout(Duration timeout) {
    return new CallOptions(connectTimeout, timeout, requestChecks, responseChecks);
  }

  /**
   * Changes the checks of requests.
   *
   * @param check what happens to a request outside the specification
   * @return a copy
   */
  public CallOptions requestChecks(Check check) {
    return new CallOptions(connectTimeout, readTimeout, check, responseChecks);
  }

  /**
   * Changes the checks of responses.
   *
   * @param check what happens to a response outside the specification
   * @return a copy
   */
  public CallOptions responseChecks(Check check) {
    return new CallOptions(connectTimeout, readTimeout, requestChecks, check);
  }
}
