package io.github.smscontracts.client;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** Apache HttpClient with everything switched off that acts by itself. */
final class HttpSetup {

  // shorter than the 5 seconds after which common servers drop an idle connection
  static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(4);

  static final RequestConfig ONCE =
      RequestConfig.custom()
          .setAuthenticationEnabled(false)
          .setRedirectsEnabled(false)
          .setProtocolUpgradeEnabled(false)
          .build();

  private HttpSetup() {}

  static CloseableHttpClient client(
      PoolingHttpClientConnectionManager connections, @Nullable HttpHost proxy) {
    HttpClientBuilder http =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(ONCE)
            .setRequestExecutor(new Exchange.Executor())
            .setUserAgent("sms-contracts")
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableAuthCaching()
            .disableCookieManagement()
            .disableContentCompression(); // it would decompress without a limit of ours in sight
    return (proxy == null ? http : http.setProxy(proxy)).build();
  }

  static PoolingHttpClientConnectionManager connections(QuietConnection.Factory factory) {
    PoolingHttpClientConnectionManager connections =
        new PoolingHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                // other than a plain socket, a channel's ends its work when its thread is
                // interrupted
                socks -> SocketChannel.open().socket(),
                null,
                null,
                RegistryBuilder.<TlsSocketStrategy>create()
                    .register(URIScheme.HTTPS.id, DefaultClientTlsStrategy.createSystemDefault())
                    .build()),
            PoolConcurrencyPolicy.LAX,
            PoolReusePolicy.LIFO,
            TimeValue.NEG_ONE_MILLISECOND,
            factory);
    connections.setDefaultMaxPerRoute(Integer.MAX_VALUE); // a call never waits for another
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setIdleTimeout(KEEP_ALIVE.toTimeout())
            .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS) // see QuietConnection.isStale
            .build());
    return connections;
  }

  /** The proxy of the JVM's settings, such as {@code https.proxyHost}; null if there is none. */
  static @Nullable HttpHost proxy(@Nullable ProxySelector selector, URI baseUrl) {
    List<Proxy> proxies = selector == null ? List.of() : selector.select(baseUrl);
    if (proxies.isEmpty() || proxies.get(0).type() == Proxy.Type.DIRECT) {
      return null;
    }
    Proxy proxy = proxies.get(0);
    if (proxy.type() == Proxy.Type.SOCKS) { // channels know none, and would go past it
      throw new IllegalStateException(
          "the JVM's settings name the SOCKS proxy %s for %s: set a transport(...) of your own"
              .formatted(proxy.address(), baseUrl));
    }
    InetSocketAddress address = (InetSocketAddress) proxy.address();
    return new HttpHost(address.getHostString(), address.getPort());
  }
}
