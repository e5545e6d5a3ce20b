package io.github.smscontracts.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options of a call, or of many, for {@link SmsClient#with}. Null keeps the setting of the client.
 *
 * @param connectTimeout longest wait for a connection; null keeps the client's
 * @param readTimeout longest wait for the next bytes of an answer; null keeps the client's
 * @param callTimeout longest duration of the whole call, with every attempt and wait; null keeps
 *     the client's
 * @param retryPolicy decides whether an idempotent request is sent again; null keeps the client's
 * @param requestChecks what happens to a request outside the specification; null keeps the client's
 * @param responseChecks what happens to such a response; null keeps the client's
 */
public record CallOptions(
    @Nullable Duration connectTimeout,
    @Nullable Duration readTimeout,
    @Nullable Duration callTimeout,
    @Nullable RetryPolicy retryPolicy,
    @Nullable Check requestChecks,
    @Nullable Check responseChecks) {

  private static final CallOptions UNCHANGED = new CallOptions(null, null, null, null, null, null);

  /**
   * Takes all options; the methods below are for callers.
   *
   * @param connectTimeout as above, like all that follow
   * @param readTimeout longest wait for the next bytes of an answer
   * @param callTimeout longest duration of the whole call
   * @param retryPolicy decides whether an idempotent request is sent again
   * @param requestChecks what happens to a request outside the specification
   * @param responseChecks what happens to such a response
   * @throws IllegalArgumentException if a timeout is not at least a millisecond
   */
  @Internal
  public CallOptions {
    check("connectTimeout", connectTimeout);
    check("readTimeout", readTimeout);
    check("callTimeout", callTimeout);
  }

  /** {@return options that change nothing, to start from} */
  public static CallOptions unchanged() {
    return UNCHANGED;
  }

  /**
   * Changes the connect timeout.
   *
   * @param timeout longest wait for a connection
   * @return a copy
   */
  public CallOptions connectTimeout(Duration timeout) {
    return new CallOptions(
        timeout, readTimeout, callTimeout, retryPolicy, requestChecks, responseChecks);
  }

  /**
   * Changes the read timeout.
   *
   * @param timeout longest wait for the next bytes of an answer
   * @return a copy
   */
  public CallOptions readTimeout(Duration timeout) {
    return new CallOptions(
        connectTimeout, timeout, callTimeout, retryPolicy, requestChecks, responseChecks);
  }

  /**
   * Changes the timeout of the whole call.
   *
   * @param timeout longest duration of the call, with every attempt and wait
   * @return a copy
   */
  public CallOptions callTimeout(Duration timeout) {
    return new CallOptions(
        connectTimeout, readTimeout, timeout, retryPolicy, requestChecks, responseChecks);
  }

  /**
   * Changes the retry policy.
   *
   * @param policy decides whether an idempotent request is sent again, such as {@link
   *     RetryPolicy#never()}
   * @return a copy
   */
  public CallOptions retryPolicy(RetryPolicy policy) {
    return new CallOptions(
        connectTimeout, readTimeout, callTimeout, policy, requestChecks, responseChecks);
  }

  /**
   * Changes the checks of requests.
   *
   * @param check what happens to a request outside the specification
   * @return a copy
   */
  public CallOptions requestChecks(Check check) {
    return new CallOptions(
        connectTimeout, readTimeout, callTimeout, retryPolicy, check, responseChecks);
  }

  /**
   * Changes the checks of responses.
   *
   * @param check what happens to a response outside the specification
   * @return a copy
   */
  public CallOptions responseChecks(Check check) {
    return new CallOptions(
        connectTimeout, readTimeout, callTimeout, retryPolicy, requestChecks, check);
  }

  /** The same, with the options of the client in the place of those that are null. */
  CallOptions over(CallOptions client) {
    return new CallOptions(
        or(connectTimeout, client.connectTimeout),
        or(readTimeout, client.readTimeout),
        or(callTimeout, client.callTimeout),
        or(retryPolicy, client.retryPolicy),
        or(requestChecks, client.requestChecks),
        or(responseChecks, client.responseChecks));
  }

  private static <T> @Nullable T or(@Nullable T own, @Nullable T other) {
    return own == null ? other : own;
  }

  /** Feign takes timeouts as whole milliseconds of an {@code int}; zero would mean for ever. */
  private static void check(String name, @Nullable Duration timeout) {
    if (timeout != null
        && (timeout.compareTo(Duration.ofMillis(1)) < 0
            || timeout.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0)) {
      throw new IllegalArgumentException(
          name + " is " + timeout + ", and has to be between 1 millisecond and 24 days");
    }
  }
}
