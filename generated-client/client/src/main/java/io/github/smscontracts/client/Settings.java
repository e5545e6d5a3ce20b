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
 * The settings that a {@link ClientBuilder} has collected.
 *
 * @param baseUrl a base URL to which the token may go
 * @param token where the token comes from, unless the client logs in
 * @param login with what the client logs in; null if it does not
 * @param options what a call may do differently; none is null
 * @param responseLimit how large a body may be
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
    @Nullable Login login,
    CallOptions options,
    int responseLimit,
    ViolationListener listener,
    System.Logger.@Nullable Level logging,
    int maxConnections,
    @Nullable Timing timing,
    @Nullable Client transport,
    UnaryOperator<Client> wrapper) {

  /**
   * With what a client gets its tokens.
   *
   * @param key where the API key comes from
   * @param unauthorizedMeansNotProcessed whether a call that is not idempotent goes on after a 401
   */
  @Internal
  public record Login(
      Supplier<? extends @Nullable String> key, boolean unauthorizedMeansNotProcessed) {}

  /**
   * The clock of a client and how it waits; tests replace it.
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
   * The settings of a view.
   *
   * @param view what calls do differently
   * @return a copy
   */
  public Settings with(CallOptions view) {
    return new Settings(
        baseUrl,
        token,
        login,
        view.over(options),
        responseLimit,
        listener,
        logging,
        maxConnections,
        timing,
        transport,
        wrapper);
  }
}
