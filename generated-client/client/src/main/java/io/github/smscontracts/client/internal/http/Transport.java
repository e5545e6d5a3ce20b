package io.github.smscontracts.client.internal.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * The HTTP/1.1 transport, on Apache HttpCore and sockets of its own: sends a request once, and ends
 * it at the deadline of its call.
 */
public final class Transport implements Client, AutoCloseable {

  private final Route route;
  private final CountDownLatch closed;
  private final ConnectionPool pool;
  private final Connector connector;
  private final Watchdog watchdog;

  /** Connects nothing yet; {@code closed} is counted down before this is closed. */
  public Transport(Route route, int maxConnections, CountDownLatch closed, LongSupplier nanos) {
    this.route = route;
    this.closed = closed;
    pool = new ConnectionPool(maxConnections, nanos);
    connector = new Connector(route, InetAddress::getAllByName);
    watchdog = new Watchdog(pool::dropExpired);
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    AttemptOptions time =
        options instanceof AttemptOptions it ? it : null; // else a wrapper set its own
    Duration connect =
        time == null ? of(options.connectTimeoutMillis()) : time.fullConnectTimeout();
    Duration read = time == null ? of(options.readTimeoutMillis()) : time.fullReadTimeout();
    Exchange exchange = new Exchange(time, read, watchdog, pool);
    boolean answered = false;
    try {
      ClassicHttpRequest sent = HttpMessages.request(request, route);
      pool.enter(time == null ? connect.toNanos() : time.deadline().remainingNanos());
      exchange.takesPlace();
      if (closed.getCount() == 0) {
        throw new ClientClosedException(null);
      }
      HttpConnection connection = connection(exchange, connect);
      exchange.markSent();
      ClassicHttpResponse answer = connection.send(sent, request.body());
      Response response = HttpMessages.response(answer, connection, exchange, request);
      answered = true;
      return response;
    } catch (IOException | HttpException | RuntimeException e) {
      throw exchange.failure(e);
    } finally {
      if (!answered) {
        exchange.close();
      }
    }
  }

  /** Zero means no timeout. */
  private static Duration of(int millis) {
    return Duration.ofMillis(millis == 0 ? Integer.MAX_VALUE : millis);
  }

  private HttpConnection connection(Exchange exchange, Duration connect)
      throws IOException, HttpException {
    HttpConnection kept = pool.take();
    if (kept == null) {
      return connector.open(exchange, connect);
    }
    kept.serve(exchange);
    return kept;
  }

  @Override
  public void close() {
    watchdog.close();
    pool.close();
  }
}
