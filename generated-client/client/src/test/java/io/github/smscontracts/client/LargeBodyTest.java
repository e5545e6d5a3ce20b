package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Response;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.CampaignDetail;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeBodyTest {

  private static final int LARGE = 64 * 1024;

  private final AtomicLong nanos = new AtomicLong();

  /** The time of the call is over as soon as the last byte has come, if it takes that long. */
  private CampaignDetail read(byte[] body, String charset, Duration arrival) {
    InputStream in =
        new ByteArrayInputStream(body) {
          @Override
          public void close() {
            nanos.addAndGet(arrival.toNanos());
          }
        };
    return BsgClient.builder()
        .token(() -> "t")
        .callTimeout(Duration.ofSeconds(1))
        .retryPolicy(RetryPolicy.never())
        .timing(new Settings.Timing(Clock.systemUTC(), nanos::get, wait -> {}))
        .transport(
            (request, options) ->
                Response.builder()
                    .status(200)
                    .headers(Map.of("Content-Type", List.of("application/json;charset=" + charset)))
                    .body(in, body.length)
                    .request(request)
                    .build())
        .build()
        .campaigns()
        .getCampaignDetail(1L)
        .data();
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
  @CsvSource({"UTF-8, UTF-8", "ISO-8859-1, ISO-8859-1", "UTF-16LE, UTF-16LE", "UTF-16LE, UTF-8"})
  void aLargeBodyIsReadInItsCharset(String charset, String said) {
    assertThat(read(body(3 * LARGE, charset), said, Duration.ZERO).name()).isEqualTo("Grüße");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-8", "ISO-8859-1, ISO-8859-1", "UTF-16LE, UTF-16LE", "UTF-16LE, UTF-8"})
  void aSmallBodyIsReadInItsCharset(String charset, String said) {
    assertThat(read(body(0, charset), said, Duration.ZERO).name()).isEqualTo("Grüße");
  }

  /** Jackson's table of names takes time that grows with the square of what stands in it. */
  @Test
  void theNamesOfALargeBodyStandInNoTable() {
    CampaignDetail large = read(body(LARGE + 1, "UTF-8"), "UTF-8", Duration.ZERO);
    CampaignDetail ordinary = read(body(LARGE - 1, "UTF-8"), "UTF-8", Duration.ZERO);

    assertThat(nameOf(large, 0)).isEqualTo(nameOf(large, 1)).isNotSameAs(nameOf(large, 1));
    assertThat(nameOf(ordinary, 0)).isSameAs(nameOf(ordinary, 1));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "ISO-8859-1"})
  void aLargeBodyIsReadNoLongerThanTheCallMayTake(String charset) {
    byte[] body = body(3 * LARGE, charset);
    TransportException e =
        catchThrowableOfType(
            TransportException.class, () -> read(body, charset, Duration.ofSeconds(2)));

    assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(read(body, charset, Duration.ofMillis(999)).name()).isEqualTo("Grüße");
  }

  @Test
  void whatDeclaresNothingAndIsWrittenInUtf16IsRead() {
    byte[] body = "{\"data\":{\"name\":\"n\"}}".getBytes(StandardCharsets.UTF_16BE);

    assertThat(read(body, "", Duration.ZERO).name()).isEqualTo("n");
  }
}
