package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.comm.CommClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CompressedBodyTest {

  @AutoClose private final RawServer server = new RawServer();
  @AutoClose private final CommClient comm = Calls.comm(server).responseLimit(100_000).build();

  private void answer(int status, String encoding, byte[] body) {
    server.answer(
        wire -> {
          wire.write("HTTP/1.1 " + status + " X\r\nContent-Encoding: " + encoding);
          wire.write("\r\nContent-Length: " + body.length + "\r\n\r\n");
          wire.write(body);
        });
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes());
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void aCompressedBodyIsReadAndItsConnectionServesOn(String encoding) throws IOException {
    answer(200, encoding, zipped("{\"data\":{\"name\":\"zipped\"}}"));
    for (int i = 0; i < 2; i++) {
      assertThat(get(comm).name()).isEqualTo("zipped");
    }

    assertThat(server.connections()).isEqualTo(1);
  }

  /** Servers that compress do so to nothing as well. */
  @Test
  void nothingCompressedIsAnEmptyBody() {
    answer(401, "gzip", new byte[0]);

    assertThatThrownBy(() -> create(comm)).isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void theLimitHoldsForWhatABodyIsDecompressedTo() throws Exception {
    byte[] body = zipped("{\"data\":{\"name\":\"" + "x".repeat(100_000) + "\"}}");
    answer(200, "gzip", body);

    assertThat(body).hasSizeLessThan(1_000);
    assertThatThrownBy(() -> get(comm)).isInstanceOf(InvalidResponseException.class);
    server.awaitOpenConnections(0);
  }
}
