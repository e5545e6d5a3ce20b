package io.github.smscontracts.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 by Apache HttpCore over sockets of ours: sends a request once, and ends it when its call
 * has to be over.
 */
final class Transport implements Client, AutoCloseable {

  private final Route route;
  private final CountDownLatch closed;
  private final ConnectionPool pool;
  private final Connector connector;
  private final Watchdog watchdog;

  /**
   * Connects nothing yet.
   *
   * @param closed counted down when this is closed
   */
  Transport(Route route, int maxConnections, CountDownLatch closed) {
    this.route = route;
    this.closed = closed;
    pool = new ConnectionPool(maxConnections);
    connector = new Connector(route, InetAddress::getAllByName);
    watchdog = new Watchdog(pool::dropExpired);
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    CallTime time = options instanceof CallTime it ? it : null; // else a wrapper set its own
    Duration connect =
        time == null
            ? Duration.ofMillis(options.connectTimeoutMillis())
            : time.uncutConnectTimeout();
    Exchange exchange =
        new Exchange(
            time == null ? null : time.deadline(),
            time == null ? Duration.ofMillis(options.readTimeoutMillis()) : time.uncutReadTimeout(),
            watchdog,
            pool);
    boolean answered = false;
    try {
      ClassicHttpRequest sent = HttpMessages.request(request, route);
      enter(exchange, time, connect);
      HttpConnection connection = connection(exchange, connect);
      exchange.sends();
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

  private void enter(Exchange exchange, @Nullable CallTime time, Duration connect)
      throws IOException {
    checkOpen(time);
    pool.enter(time == null ? connect.toNanos() : time.deadline().remainingNanos());
    exchange.takesPlace();
    checkOpen(time);
  }

  private void checkOpen(@Nullable CallTime time) throws IOException {
    if (closed.getCount() == 0) {
      if (time != null && time.attempt() > 1) {
        throw new ClientClosedException(null); // the call began before
      }
      throw new IllegalStateException("the client is closed");
    }
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
  public synchronized void close() {
    if (closed.getCount() > 0) {
      closed.countDown();
      watchdog.close();
      pool.close();
    }
  }
}
