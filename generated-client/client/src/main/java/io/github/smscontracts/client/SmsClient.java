package io.github.smscontracts.client;

/**
 * What the clients of all vendors have in common. Immutable and safe for use by many threads.
 *
 * @param <C> the vendor's client
 */
public abstract class SmsClient<C> implements AutoCloseable {

  private final Connection connection;

  /**
   * For the vendors' clients.
   *
   * @param connection the connection to build on
   */
  @Internal
  protected SmsClient(Connection connection) {
    this.connection = connection;
  }

  /**
   * For the vendors' clients.
   *
   * @param other the connection of a view
   * @return a client on it
   */
  @Internal
  protected abstract C on(Connection other);

  /**
   * A view of this client with other options, for one call or many; keep it, it costs more than a
   * call. It shares the connections; closing it does nothing.
   *
   * @param options what to do differently
   * @return the view
   */
  public final C with(CallOptions options) {
    return on(connection.with(options));
  }

  /**
   * Ends everything that the client started: connections, its thread, and calls that run, which end
   * in a {@link TransportException}. A later call ends in an {@link IllegalStateException}, on a
   * view as well. A transport of the caller's own is not closed, and what runs there goes on.
   */
  @Override
  public final void close() {
    connection.close();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + " at " + connection.baseUrl();
  }
}
