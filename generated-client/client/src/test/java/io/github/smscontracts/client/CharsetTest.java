package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Response;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.CampaignDetail;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetTest {

  private static final int LARGE = 64 * 1024;

  private final AtomicLong nanos = new AtomicLong();

  private CampaignDetail read(byte[] body, String contentType) {
    return read(body, contentType, Duration.ZERO);
  }

  /** The time of the call is over as soon as the last byte has come, if it takes that long. */
  private CampaignDetail read(byte[] body, String contentType, Duration arrival) {
    InputStream in =
        new ByteArrayInputStream(body) {
          @Override
          public void close() {
            nanos.addAndGet(arrival.toNanos());
          }
        };
    ClientBuilder<BsgClient> builder =
        Calls.bsg(
            (request, options) ->
                Response.builder()
                    .status(200)
                    .headers(Map.of("Content-Type", List.of("application/json" + contentType)))
                    .body(in, body.length)
                    .request(request)
                    .build());
    return Calls.get(Calls.timed(nanos::get, builder).callTimeout(Duration.ofSeconds(1)));
  }

  private static byte[] body(int length, String charset) {
    String body = "{\"data\":{\"name\":\"Grüße\",\"x\":[{\"é\":1},{\"é\":2}],\"y\":\"~\"}}";
    int missing = length - body.getBytes(Charset.forName(charset)).length;
    int width = charset.startsWith("UTF-16") ? 2 : 1;
    return body.replace("~", "y".repeat(Math.max(0, missing / width + 1)))
        .getBytes(Charset.forName(charset));
  }

  private static Object nameOf(CampaignDetail detail, int item) {
    Map<?, ?> object = (Map<?, ?>) ((List<?>) detail.additionalProperties().get("x")).get(item);
    return object.keySet().iterator().next();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, ;charset=UTF-8",
    "UTF-8, ;charset=no-such-charset",
    "ISO-8859-1, ;charset=ISO-8859-1",
    "UTF-16LE, ;charset=UTF-16LE",
    "UTF-16LE, ;charset=UTF-8",
    "UTF-16BE, ;charset="
  })
  void aBodyOfAnyLengthIsReadInItsCharset(String charset, String said) {
    for (int length : new int[] {0, 3 * LARGE}) {
      assertThat(read(body(length, charset), said).name()).isEqualTo("Grüße");
    }
  }

  /** Jackson's table of names takes time that grows with the square of what stands in it. */
  @Test
  void theNamesOfALargeBodyStandInNoTable() {
    CampaignDetail large = read(body(LARGE + 1, "UTF-8"), "");
    CampaignDetail ordinary = read(body(LARGE - 1, "UTF-8"), "");

    assertThat(nameOf(large, 0)).isEqualTo(nameOf(large, 1)).isNotSameAs(nameOf(large, 1));
    assertThat(nameOf(ordinary, 0)).isSameAs(nameOf(ordinary, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
  void aLargeBodyIsReadNoLongerThanTheCallMayTake(String charset) {
    byte[] body = body(3 * LARGE, charset);
    String said = ";charset=" + charset;
    TransportException e =
        Calls.failed(TransportException.class, () -> read(body, said, Duration.ofSeconds(2)));

    assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(read(body, said, Duration.ofMillis(999)).name()).isEqualTo("Grüße");
  }
}
