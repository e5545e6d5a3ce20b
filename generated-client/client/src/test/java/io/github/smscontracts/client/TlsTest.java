package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
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
    String[] keytool = {
      Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
      "-genkeypair",
      "-alias",
      "server",
      "-keyalg",
      "EC",
      "-dname",
      "CN=localhost",
      "-ext",
      "SAN=dns:localhost",
      "-storetype",
      "PKCS12",
      "-keystore",
      file.toString(),
      "-storepass",
      new String(PASSWORD)
    };
    assertThat(
            new ProcessBuilder(keytool)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor())
        .isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
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

  private static RawServer server(RawServer.Script script) throws Exception {
    return new RawServer(
        SSLContext.getDefault()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
        script);
  }

  private static CommClient client(RawServer server) {
    return CommClient.builder()
        .baseUrl(URI.create("https://localhost:" + server.url().getPort()))
        .token(() -> "t")
        .build();
  }

  @Test
  void aConnectionServesMoreThanOneCall() throws Exception {
    try (RawServer server = server(wire -> wire.write(RawServer.OK));
        CommClient comm = client(server)) {
      comm.campaigns().getSmsCampaign("c");
      comm.campaigns().getSmsCampaign("c");

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** A fatal alert of TLS 1.3 can come at any time, and Java calls each a failed handshake. */
  @Test
  void anAlertAfterTheRequestDoesNotProveThatItNeverLeft() throws Exception {
    try (AlertingServer server = new AlertingServer();
        CommClient comm =
            CommClient.builder()
                .baseUrl(URI.create("https://localhost:" + server.port()))
                .token(() -> "t")
                .build()) {
      TransportException e =
          catchThrowableOfType(
              TransportException.class,
              () ->
                  comm.campaigns()
                      .createSmsCampaign(SmsCampaignCreate.builder().name("n").build()));

      assertThat(server.request()).startsWith("POST /v1/sms/campaigns");
      assertThat(e).hasCauseInstanceOf(SSLException.class);
      assertThat(e.mayHaveBeenProcessed()).isTrue();
    }
  }

  @Test
  void aServerThatNobodyTrustsGetsNoRequest() throws Exception {
    try (RawServer server = server(wire -> wire.write(RawServer.OK));
        CommClient comm =
            CommClient.builder()
                .baseUrl(URI.create("https://127.0.0.1:" + server.url().getPort()))
                .token(() -> "t")
                .build()) { // its certificate is for localhost
      TransportException e =
          catchThrowableOfType(
              TransportException.class,
              () ->
                  comm.campaigns()
                      .createSmsCampaign(SmsCampaignCreate.builder().name("n").build()));

      assertThat(e).hasCauseInstanceOf(SSLException.class);
      assertThat(e.mayHaveBeenProcessed()).isFalse();
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void aHandshakeThatStallsEndsWithTheConnectTimeout() throws Exception {
    try (RawServer server = new RawServer(RawServer.Wire::awaitEnd);
        CommClient comm =
            CommClient.builder()
                .baseUrl(URI.create("https://localhost:" + server.url().getPort()))
                .connectTimeout(Duration.ofMillis(200))
                .retryPolicy(RetryPolicy.never())
                .token(() -> "t")
                .build()) {
      TransportException e =
          catchThrowableOfType(
              TransportException.class, () -> comm.campaigns().getSmsCampaign("c"));

      assertThat(e)
          .hasCauseInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("no connection within PT0.2S");
      assertThat(e.mayHaveBeenProcessed()).isFalse();
    }
  }

  /** TLS decrypts a record of up to 16 KiB at once, and keeps what was not asked for. */
  @Test
  void anAnswerInTheRecordOfAnotherBelongsToNobody() throws Exception {
    String padding = "x".repeat(100_000);
    String own = RawServer.ok("{\"data\":{\"name\":\"own\",\"padding\":\"" + padding + "\"}}");
    Semaphore unasked = new Semaphore(1);
    RawServer.Script twice = wire -> wire.write(unasked.tryAcquire() ? own + RawServer.OK : own);
    try (RawServer server = server(twice);
        CommClient comm = client(server)) {
      assertThat(comm.campaigns().getSmsCampaign("c").data().name()).isEqualTo("own");
      assertThat(comm.campaigns().getSmsCampaign("c").data().name()).isEqualTo("own");
      assertThat(server.requests()).isEqualTo(2);
    }
  }
}
