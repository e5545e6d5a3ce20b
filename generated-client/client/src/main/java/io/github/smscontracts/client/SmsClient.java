package io.github.smscontracts.client;

import java.util.function.Function;

/**
 * The common superclass of the vendors' clients. Immutable and safe for use by many threads.
 *
 * @param <C> the vendor's client
 */
public abstract class SmsClient<C> implements AutoCloseable {

  private final String baseUrl;
  private final Function<CallOptions, C> views;
  private final Runnable close;

  /**
   * For the vendors' clients.
   *
   * @param baseUrl the server
   * @param views makes a view with other options
   * @param close ends what the client started
   */
  @Internal
  protected SmsClient(String baseUrl, Function<CallOptions, C> views, Runnable close) {
    this.baseUrl = baseUrl;
    this.views = views;
    this.close = close;
  }

  /**
   * A view of this client with other options, for one call or many; keep it, it costs more than a
   * call. It shares the connections; closing it does nothing.
   *
   * @param options what to do differently
   * @return the view
   */
  public final C with(CallOptions options) {
    return views.apply(options);
  }

  /**
   * Closes the connections, ends the client's thread, and ends running calls in a {@link
   * TransportException}. A later call ends in an {@link IllegalStateException}, on a view as well.
   * A custom transport is not closed, and calls on it continue.
   */
  @Override
  public final void close() {
    close.run();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + " at " + baseUrl;
  }
}
