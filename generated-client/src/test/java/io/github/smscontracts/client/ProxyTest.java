package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;

class ProxyTest {

  private static final URI URL = URI.create("https://api.comm.com/api");

  private static HttpHost chosen(Proxy... proxies) {
    return HttpSetup.proxy(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            assertThat(uri).isEqualTo(URL);
            return List.of(proxies);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        },
        URL);
  }

  private static Proxy proxy(Proxy.Type type) {
    return new Proxy(type, InetSocketAddress.createUnresolved("proxy.example", 3128));
  }

  @Test
  void theFirstProxyOfTheSettingsCounts() {
    assertThat(chosen(proxy(Proxy.Type.HTTP), Proxy.NO_PROXY))
        .isEqualTo(new HttpHost("proxy.example", 3128));
    assertThat(chosen(Proxy.NO_PROXY, proxy(Proxy.Type.HTTP))).isNull();
    assertThat(chosen()).isNull();
    assertThat(HttpSetup.proxy(null, URL)).isNull();
  }

  @Test
  void aSocksProxyIsNotGonePast() {
    assertThatIllegalStateException()
        .isThrownBy(() -> chosen(proxy(Proxy.Type.SOCKS)))
        .withMessageContaining("SOCKS proxy proxy.example")
        .withMessageContaining("transport(...)");
  }

  @Test
  void aProxyIsAskedInPlaceOfTheServer() throws IOException {
    PoolingHttpClientConnectionManager connections =
        HttpSetup.connections(new QuietConnection.Factory());
    try (RawServer proxy = new RawServer(wire -> wire.write(RawServer.OK));
        CloseableHttpClient http =
            HttpSetup.client(
                connections, new HttpHost(proxy.url().getHost(), proxy.url().getPort()))) {
      HttpGet get = new HttpGet("http://sms.example/v1/x");
      Exchange exchange = new Exchange(get, null, new Watchdog(() -> false), () -> false);
      http.executeOpen(null, get, exchange).close();

      assertThat(proxy.heads().get(0)).startsWith("GET http://sms.example/v1/x HTTP/1.1\r\n");
    }
  }
}
