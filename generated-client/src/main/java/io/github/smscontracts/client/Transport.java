package io.github.smscontracts.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient, which sends a request once and ends it when its call has to be over. */
final class Transport implements Client, AutoCloseable {

  private final QuietConnection.Factory factory = new QuietConnection.Factory();
  private final PoolingHttpClientConnectionManager connections;
  private final CloseableHttpClient http;
  private final Watchdog watchdog;
  private volatile RequestConfig timeouts = RequestConfig.DEFAULT;
  private volatile boolean closed;

  Transport(Settings settings) {
    connections = HttpSetup.connections(factory);
    http =
        HttpSetup.client(
            connections, HttpSetup.proxy(ProxySelector.getDefault(), settings.baseUrl()));
    watchdog = new Watchdog(this::dropIdle);
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    if (closed && options instanceof CallTime time && time.attempt() > 1) {
      throw new NeverLeft(new ClientClosed(null)); // the call began before
    } else if (closed) {
      throw new IllegalStateException("the client is closed");
    }
    HttpUriRequestBase sent = HttpMessages.request(request);
    Deadline deadline = null;
    if (options instanceof CallTime time) {
      deadline = time.deadline();
      sent.setConfig(timeouts(time.uncutConnectTimeout(), time.uncutReadTimeout()));
    } else { // of a wrapper around this transport
      sent.setConfig(
          timeouts(
              Duration.ofMillis(options.connectTimeoutMillis()),
              Duration.ofMillis(options.readTimeoutMillis())));
    }
    Exchange exchange = new Exchange(sent, deadline, watchdog, () -> closed);
    try {
      return HttpMessages.response(http.executeOpen(null, sent, exchange), exchange, request);
    } catch (IOException | RuntimeException e) {
      exchange.close();
      throw exchange.failure(e);
    }
  }

  /** Mostly the same as last time. */
  @SuppressWarnings("deprecation") // the one place for a connect timeout of a single request
  private RequestConfig timeouts(Duration connect, Duration read) {
    RequestConfig last = timeouts;
    Timeout connectTimeout = Timeout.of(connect);
    Timeout readTimeout = Timeout.of(read);
    if (connectTimeout.equals(last.getConnectTimeout())
        && readTimeout.equals(last.getResponseTimeout())) {
      return last;
    }
    RequestConfig config =
        RequestConfig.copy(HttpSetup.ONCE)
            .setConnectTimeout(connectTimeout)
            .setResponseTimeout(readTimeout)
            .build();
    timeouts = config;
    return config;
  }

  /** Tells whether connections are left. */
  private boolean dropIdle() {
    connections.closeIdle(HttpSetup.KEEP_ALIVE);
    return connections.getTotalStats().getAvailable() > 0;
  }

  @Override
  public void close() {
    closed = true;
    connections.closeIdle(TimeValue.ZERO_MILLISECONDS); // politely; the rest is in use
    http.close(CloseMode.IMMEDIATE);
    factory.close();
    watchdog.close();
  }
}
