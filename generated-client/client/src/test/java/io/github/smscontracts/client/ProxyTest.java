package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.client.internal.http.Route;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxyTest {

  private static final URI URL = URI.create("https://api.comm.com/api");

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

  private static Proxy proxy(Proxy.Type type) {
    return new Proxy(type, InetSocketAddress.createUnresolved("proxy.example", 3128));
  }

  /** A client that goes through this proxy. */
  private static CommClient through(RawServer proxy, String url) {
    ProxySelector.setDefault(
        settings(
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.url().getPort()))));
    return CommClient.builder()
        .baseUrl(URI.create(url))
        .allowPlainHttp()
        .token(() -> "secret-token")
        .build();
  }

  private static TransportException failed(CommClient comm) {
    return catchThrowableOfType(
        TransportException.class, () -> comm.campaigns().getSmsCampaign("c"));
  }

  @Test
  void theFirstProxyOfTheSettingsCounts() {
    assertThat(Route.to(URL, settings(proxy(Proxy.Type.HTTP), Proxy.NO_PROXY)).proxy())
        .isEqualTo(InetSocketAddress.createUnresolved("proxy.example", 3128));
    assertThat(Route.to(URL, settings(Proxy.NO_PROXY, proxy(Proxy.Type.HTTP))).proxy()).isNull();
    assertThat(Route.to(URL, settings()).proxy()).isNull();
    assertThat(Route.to(URL, null).proxy()).isNull();
  }

  @Test
  void aSocksProxyIsNotGonePast() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Route.to(URL, settings(proxy(Proxy.Type.SOCKS))))
        .withMessageContaining("SOCKS proxy proxy.example")
        .withMessageContaining("transport(...)");
  }

  @Test
  void aProxyIsToldWhereAPlainRequestGoes() throws IOException {
    try (RawServer proxy = new RawServer(wire -> wire.write(RawServer.OK));
        CommClient comm = through(proxy, "http://sms.example:81/api")) {
      comm.campaigns().getSmsCampaign("c");

      assertThat(proxy.heads().get(0))
          .startsWith("GET http://sms.example:81/api/v1/sms/campaigns/c HTTP/1.1\r\n")
          .contains("Host: sms.example:81\r\n");
    }
  }

  /** What a proxy says of itself is not the vendor's answer. */
  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 407, 429, 503})
  void aProxyThatRefusesToConnectIsNoAnswerOfTheVendor(int status) throws IOException {
    try (RawServer proxy =
            new RawServer(
                wire ->
                    wire.write("HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n".formatted(status)));
        CommClient comm = through(proxy, "https://sms.example")) {
      TransportException e = failed(comm.with(once()));

      assertThat(e.mayHaveBeenProcessed()).isFalse();
      assertThat(e)
          .hasMessageContaining("answered %d in place of a connection", status)
          .hasMessageContaining("sms.example:443");
      assertThat(proxy.heads())
          .singleElement()
          .asString()
          .startsWith("CONNECT sms.example:443 HTTP/1.1\r\n")
          .doesNotContain("secret-token");
    }
  }

  @Test
  void aProxyThatDoesNotAnswerEndsWithTheConnectTimeout() throws IOException {
    try (RawServer proxy = new RawServer(RawServer.Wire::awaitEnd);
        CommClient comm = through(proxy, "https://sms.example")) {
      TransportException e = failed(comm.with(once().connectTimeout(Duration.ofMillis(100))));

      assertThat(e).hasMessageContaining("no connection within PT0.1S");
      assertThat(e.mayHaveBeenProcessed()).isFalse();
    }
  }

  @Test
  void aProxyThatHangsUpHasSentNothingOn() throws IOException {
    try (RawServer proxy = new RawServer(wire -> wire.socket().close());
        CommClient comm = through(proxy, "https://sms.example")) {
      assertThat(failed(comm).mayHaveBeenProcessed()).isFalse();
    }
  }

  private static CallOptions once() {
    return CallOptions.unchanged().retryPolicy(RetryPolicy.never());
  }
}
