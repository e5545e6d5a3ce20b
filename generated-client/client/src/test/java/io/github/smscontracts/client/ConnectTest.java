package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.Calls.lost;
import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.smscontracts.client.internal.http.Route;
import io.github.smscontracts.comm.CommClient;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over TLS, and through a proxy. */
@Timeout(60)
class ConnectTest {

  private static final URI URL = URI.create("https://api.comm.com/api");
  private static final char[] PASSWORD = "changeit".toCharArray();

  private static SSLContext before;

  @AutoClose private final RawServer proxy = new RawServer();
  private final ProxySelector proxies = ProxySelector.getDefault();

  /** A server that this JVM trusts; the JDK has no other way to make a certificate. */
  @BeforeAll
  static void trustOurServer(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    String keytool =
        "-J-XX:TieredStopAtLevel=1 -genkeypair -alias server -keyalg EC -dname CN=localhost"
            + " -ext SAN=dns:localhost -storetype PKCS12 -storepass changeit -keystore";
    List<String> command = new ArrayList<>(List.of(keytool.split(" ")));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.add(file.toString());
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    assertThat(process.redirectOutput(DISCARD).start().waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    before = SSLContext.getDefault();
    SSLContext.setDefault(context);
  }

  @AfterAll
  static void trustAsBefore() {
    SSLContext.setDefault(before);
  }

  private static RawServer server() throws IOException, GeneralSecurityException {
    return new RawServer(
        SSLContext.getDefault()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  private static ClientBuilder<CommClient> to(String host, int port) {
    return Calls.comm().baseUrl(URI.create("https://" + host + ":" + port));
  }

  private static CommClient client(RawServer server) {
    return to("localhost", server.url().getPort()).build();
  }

  @Test
  void aConnectionServesMoreThanOneCall() throws Exception {
    try (RawServer server = server();
        CommClient comm = client(server)) {
      get(comm);
      get(comm);

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** What the server reads of its socket, until that is a record that cannot be decrypted. */
  private static final class Records extends FilterInputStream {

    Records(InputStream in) {
      super(in);
    }

    void end() {
      in = new ByteArrayInputStream(Arrays.copyOf(new byte[] {23, 3, 3, 0, 32}, 37));
    }
  }

  /** A fatal alert of TLS 1.3 can come at any time, and Java calls each a failed handshake. */
  @Test
  void anAlertAfterTheRequestDoesNotProveThatItNeverLeft() throws Exception {
    SSLSocketFactory factory = SSLContext.getDefault().getSocketFactory();
    AtomicReference<Records> records = new AtomicReference<>();
    ServerSocket plain =
        new ServerSocket(0, 1, InetAddress.getLoopbackAddress()) {
          @Override
          public Socket accept() throws IOException {
            Socket socket =
                new Socket() {
                  @Override
                  public InputStream getInputStream() throws IOException {
                    records.compareAndSet(null, new Records(super.getInputStream()));
                    return records.get();
                  }
                };
            implAccept(socket);
            SSLSocket server = (SSLSocket) factory.createSocket(socket, null, true);
            server.setUseClientMode(false);
            return server;
          }
        };
    try (RawServer server = new RawServer(plain);
        CommClient comm = client(server)) {
      server.answer(
          wire -> {
            records.get().end();
            wire.awaitEnd(); // the server's TLS sends the alert
          });
      assertThat(lost(true, () -> create(comm)))
          .hasCauseInstanceOf(SSLException.class)
          .hasMessageContaining("bad_record_mac");
      assertThat(server.heads()).singleElement().asString().startsWith("POST /v1/sms/campaigns");
    }
  }

  @Test
  void aServerThatNobodyTrustsGetsNoRequest() throws Exception {
    try (RawServer server = server(); // its certificate is for localhost
        CommClient comm = to("127.0.0.1", server.url().getPort()).build()) {
      assertThat(lost(false, () -> create(comm))).hasCauseInstanceOf(SSLException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aHandshakeThatStallsEndsWithTheConnectTimeout() throws Exception {
    try (RawServer server = new RawServer(RawConnection::awaitEnd);
        CommClient comm =
            to("localhost", server.url().getPort())
                .connectTimeout(Duration.ofMillis(200))
                .build()) {
      assertThat(lost(false, () -> create(comm)))
          .hasCauseInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("no connection within PT0.2S");
    }
  }

  /** TLS decrypts a record of up to 16 KiB at once, and keeps what was not asked for. */
  @Test
  void anAnswerInTheRecordOfAnotherBelongsToNobody() throws Exception {
    String padding = "x".repeat(100_000);
    String own = RawServer.ok("{\"data\":{\"name\":\"own\",\"padding\":\"" + padding + "\"}}");
    Semaphore unasked = new Semaphore(1);
    try (RawServer server = server();
        CommClient comm = client(server)) {
      server.answer(wire -> wire.write(unasked.tryAcquire() ? own + RawServer.OK : own));
      assertThat(get(comm).name()).isEqualTo("own");
      assertThat(get(comm).name()).isEqualTo("own");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @AfterEach
  void proxiesAsBefore() {
    ProxySelector.setDefault(proxies);
  }

  private static ProxySelector settings(Proxy... all) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(all);
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
