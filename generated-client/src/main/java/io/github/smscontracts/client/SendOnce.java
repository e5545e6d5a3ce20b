package io.github.smscontracts.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending again by itself: it repeats any request after a 503 with {@code
 * Retry-After: 0}, whatever its settings, so it must not see that header; the caller does.
 */
final class SendOnce {

  private static final String SEEN = "Retry-After";
  private static final String HIDDEN = "Sms-Hidden-Retry-After";

  private SendOnce() {}

  static void install(OkHttpClient.Builder http) {
    http.retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(chain -> rename(chain, HIDDEN, SEEN))
        .addNetworkInterceptor(chain -> rename(chain, SEEN, HIDDEN));
  }

  private static Response rename(Interceptor.Chain chain, String from, String to)
      throws IOException {
    Response response = chain.proceed(chain.request());
    String value = response.header(from);
    return value == null
        ? response
        : response.newBuilder().removeHeader(from).header(to, value).build();
  }
}
