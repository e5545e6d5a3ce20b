package io.github.smscontracts.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** OkHttp that sends once: no redirect, no repetition of its own. */
final class Transport implements Client, AutoCloseable {

  // shorter than the 5 seconds after which common servers drop an idle connection: without its own
  // repetition OkHttp would fail a call on a connection that has just gone stale
  private static final int KEEP_ALIVE_SECONDS = 4;
  private static final int IDLE_CONNECTIONS = 5;

  private final OkHttpClient http;
  private final Client feign;

  Transport(Settings settings) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.readTimeout())
            .connectionPool(
                new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS));
    SendOnce.install(builder);
    http = builder.build();
    feign = new feign.okhttp.OkHttpClient(http);
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    return feign.execute(request, options);
  }

  @Override
  public void close() {
    http.connectionPool().evictAll();
  }
}
