package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.Calls.lost;
import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.comm.CommClient;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private static SSLContext before;

  /** A server that this JVM trusts; the JDK has no other way to make a certificate. */
  @BeforeAll
  static void trustOurServer(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    String keytool =
        "-genkeypair -alias server -keyalg EC -dname CN=localhost -ext SAN=dns:localhost"
            + " -storetype PKCS12 -storepass changeit -keystore";
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
}
