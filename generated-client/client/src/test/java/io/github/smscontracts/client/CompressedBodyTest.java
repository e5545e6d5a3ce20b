package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CompressedBodyTest {

  private static CommClient client(URI url) {
    return CommClient.builder().baseUrl(url).token(() -> "t").build();
  }

  private static void create(CommClient comm) {
    comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build());
  }

  private static RawServer.Script gzip(String head, byte[] body) {
    return wire -> {
      wire.write("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n");
      wire.write(body);
    };
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void aCompressedBodyIsReadAndItsConnectionServesOn(String encoding) throws IOException {
    byte[] body = zipped("{\"data\":{\"name\":\"zipped\"}}");
    String head = "Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length;
    try (RawServer server = new RawServer(gzip(head, body));
        CommClient comm = client(server.url())) {
      for (int i = 0; i < 2; i++) {
        assertThat(comm.campaigns().getSmsCampaign("c").data().name()).isEqualTo("zipped");
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aCompressedBodyThatIsNoneIsNoAnswer() throws IOException {
    byte[] cut = Arrays.copyOf(zipped("{\"data\":{}}"), 15);
    for (byte[] body : List.of("garbage".getBytes(), new byte[] {31}, cut)) {
      String head = "Content-Encoding: gzip\r\nContent-Length: " + body.length;
      try (RawServer server = new RawServer(gzip(head, body));
          CommClient comm = client(server.url())) {
        assertThat(
                catchThrowableOfType(TransportException.class, () -> create(comm))
                    .mayHaveBeenProcessed())
            .isTrue();
        assertThat(server.requests()).isEqualTo(1);
      }
    }
  }

  /** Servers that compress do so to nothing as well. */
  @Test
  void nothingCompressedIsAnEmptyBody() throws IOException {
    String unauthorized =
        "HTTP/1.1 401 Unauthorized\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n";
    try (RawServer server = new RawServer(wire -> wire.write(unauthorized));
        CommClient comm = client(server.url())) {
      assertThatThrownBy(() -> create(comm)).isInstanceOf(UnauthorizedException.class);
    }
  }

  @Test
  void theLimitHoldsForWhatABodyIsDecompressedTo() throws Exception {
    byte[] body = zipped("{\"data\":{\"name\":\"" + "x".repeat(100_000) + "\"}}");
    String head = "Content-Encoding: gzip\r\nContent-Length: " + body.length;
    try (RawServer server = new RawServer(gzip(head, body));
        CommClient comm =
            CommClient.builder()
                .baseUrl(server.url())
                .token(() -> "t")
                .responseLimit(100_000)
                .build()) {
      assertThat(body).hasSizeLessThan(1_000);
      assertThatThrownBy(() -> comm.campaigns().getSmsCampaign("c"))
          .isInstanceOf(InvalidResponseException.class);
      server.awaitNoConnection();
    }
  }
}
