package io.github.smscontracts.client;

import feign.Client;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ClientBuilder} was told, for those who build the client.
 *
 * @param baseUrl a base URL to which the token may go
 * @param token where the token comes from
 * @param connectTimeout see the builder, as for all that follow
 * @param readTimeout longest wait for the next bytes of an answer
 * @param callTimeout longest duration of a call
 * @param retryPolicy decides whether a request is sent again
 * @param responseLimit how large a body may be
 * @param requestChecks what happens to a request outside the specification
 * @param responseChecks what happens to such a response
 * @param listener is told of violations
 * @param logging at which level traffic is logged; null for not at all
 * @param maxConnections how many connections are opened at most
 * @param timing where time comes from; null for the system
 * @param transport in place of the client's own; null for that
 * @param wrapper puts something around the transport
 */
@Internal
public record Settings(
    URI baseUrl,
    Supplier<? extends @Nullable String> token,
    Duration connectTimeout,
    Duration readTimeout,
    Duration callTimeout,
    RetryPolicy retryPolicy,
    int responseLimit,
    Check requestChecks,
    Check responseChecks,
    ViolationListener listener,
    System.Logger.@Nullable Level logging,
    int maxConnections,
    @Nullable Timing timing,
    @Nullable Client transport,
    UnaryOperator<Client> wrapper) {

  /**
   * Where a client gets time from, and how it waits; tests replace it.
   *
   * @param clock for dates that a server names
   * @param nanos for what a call may take; only differences mean something
   * @param sleeper for the wait between two attempts
   */
  @Internal
  public record Timing(Clock clock, LongSupplier nanos, Sleeper sleeper) {}

  /** Waits, or ends with the interrupt of its thread. */
  @FunctionalInterface
  @Internal
  public interface Sleeper {
    /**
     * Waits.
     *
     * @param wait how long
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration wait) throws InterruptedException;
  }

  /**
   * The same, with what a call does differently.
   *
   * @param options of the call
   * @return a copy
   */
  public Settings with(CallOptions options) {
    return new Settings(
        baseUrl,
        token,
        or(options.connectTimeout(), connectTimeout),
        or(options.readTimeout(), readTimeout),
        or(options.callTimeout(), callTimeout),
        or(options.retryPolicy(), retryPolicy),
        responseLimit,
        or(options.requestChecks(), requestChecks),
        or(options.responseChecks(), responseChecks),
        listener,
        logging,
        maxConnections,
        timing,
        transport,
        wrapper);
  }

  private static <T> T or(@Nullable T own, T other) {
    return own == null ? other : own;
  }
}
