package io.github.smscontracts.client.internal.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The route to the one server of a client.
 *
 * @param authority host and port as the base URL spells them
 * @param secure whether it speaks TLS
 * @param proxy the HTTP proxy in between; null if there is none
 */
public record Route(
    String authority, String host, int port, boolean secure, @Nullable InetSocketAddress proxy) {

  /** Takes the proxy from the JVM's settings, such as {@code https.proxyHost}. */
  public static Route to(URI baseUrl, @Nullable ProxySelector settings) {
    boolean secure = baseUrl.getScheme().toLowerCase(Locale.ROOT).equals("https");
    int port = baseUrl.getPort() >= 0 ? baseUrl.getPort() : secure ? 443 : 80;
    return new Route(
        baseUrl.getRawAuthority(), baseUrl.getHost(), port, secure, proxy(baseUrl, settings));
  }

  private static @Nullable InetSocketAddress proxy(URI url, @Nullable ProxySelector settings) {
    List<Proxy> proxies = settings == null ? List.of() : settings.select(url);
    if (proxies.isEmpty() || proxies.get(0).type() == Proxy.Type.DIRECT) {
      return null;
    }
    Proxy proxy = proxies.get(0);
    if (proxy.type()
        == Proxy.Type.SOCKS) { // socket channels do not support it, and would bypass it
      throw new IllegalStateException(
          "the JVM's settings name the SOCKS proxy %s for %s: set a transport(...) of your own"
              .formatted(proxy.address(), url));
    }
    return (InetSocketAddress) proxy.address();
  }

  /** Whether the proxy tunnels bytes without reading them. */
  boolean isTunnel() {
    return secure && proxy != null;
  }

  /** Whether the proxy reads requests, which then need an absolute URL. */
  boolean isForwarded() {
    return !secure && proxy != null;
  }

  /** The host as in a certificate: an IPv6 address without brackets. */
  String name() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  String origin() {
    return (secure ? "https://" : "http://") + authority;
  }
}
