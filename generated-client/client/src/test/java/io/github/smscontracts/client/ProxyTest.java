package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.smscontracts.client.internal.http.Route;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxyTest {

  private static final URI URL = URI.create("https://api.comm.com/api");

  @AutoClose private final RawServer proxy = new RawServer();
  private final ProxySelector before = ProxySelector.getDefault();

  @AfterEach
  void proxiesAsBefore() {
    ProxySelector.setDefault(before);
  }

  private static ProxySelector settings(Proxy... proxies) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(proxies);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }

  private static Proxy example(Proxy.Type type) {
    return new Proxy(type, InetSocketAddress.createUnresolved("proxy.example", 3128));
  }

  /** A client that goes through the proxy. */
  private CommClient to(String url) {
    ProxySelector.setDefault(
        settings(
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.url().getPort()))));
    return Calls.comm()
        .baseUrl(URI.create(url))
        .allowPlainHttp()
        .retryPolicy(RetryPolicy.never())
        .build();
  }

  private TransportException failed(CallOptions options) {
    try (CommClient comm = to("https://sms.example")) {
      return Calls.lost(false, () -> Calls.get(comm.with(options)));
    }
  }

  @Test
  void theFirstProxyOfTheSettingsCounts() {
    assertThat(Route.to(URL, settings(example(Proxy.Type.HTTP), Proxy.NO_PROXY)).proxy())
        .isEqualTo(InetSocketAddress.createUnresolved("proxy.example", 3128));
    assertThat(Route.to(URL, settings(Proxy.NO_PROXY, example(Proxy.Type.HTTP))).proxy()).isNull();
    assertThat(Route.to(URL, settings()).proxy()).isNull();
    assertThat(Route.to(URL, null).proxy()).isNull();
  }

  @Test
  void aSocksProxyIsNotGonePast() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Route.to(URL, settings(example(Proxy.Type.SOCKS))))
        .withMessageContaining("SOCKS proxy proxy.example")
        .withMessageContaining("transport(...)");
  }

  @Test
  void aProxyIsToldWhereAPlainRequestGoes() {
    try (CommClient comm = to("http://sms.example:81/api")) {
      Calls.get(comm);

      assertThat(proxy.heads().get(0))
          .startsWith("GET http://sms.example:81/api/v1/sms/campaigns/c HTTP/1.1\r\n")
          .contains("Host: sms.example:81\r\n");
    }
  }

  /** What a proxy says of itself is not the vendor's answer. */
  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 407, 429, 503})
  void aProxyThatRefusesToConnectIsNoAnswerOfTheVendor(int status) {
    proxy.answer("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");

    assertThat(failed(CallOptions.unchanged()))
        .hasMessageContaining("answered %d in place of a connection", status)
        .hasMessageContaining("sms.example:443");
    assertThat(proxy.heads())
        .singleElement()
        .asString()
        .startsWith("CONNECT sms.example:443 HTTP/1.1\r\n")
        .doesNotContain(Calls.TOKEN);
  }

  @Test
  void aProxyThatDoesNotAnswerHasSentNothingOn() {
    CallOptions hasty = CallOptions.unchanged().connectTimeout(Duration.ofMillis(100));
    proxy.answer(RawConnection::awaitEnd);
    assertThat(failed(hasty)).hasMessageContaining("no connection within PT0.1S");

    proxy.answer(RawConnection::close);
    assertThat(failed(CallOptions.unchanged())).isNotNull();
  }
}
