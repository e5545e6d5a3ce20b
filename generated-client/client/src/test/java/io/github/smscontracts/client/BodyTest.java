package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.bsg;
import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Response;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.comm.CommClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body in any charset, compressed or not, and however large. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodyTest {

  private static final int LARGE = 64 * 1024;
  private static final int MANY = 200_000;

  private final AtomicLong nanos = new AtomicLong();
  @AutoClose private final RawServer server = new RawServer();
  @AutoClose private final CommClient comm = Calls.comm(server).responseLimit(100_000).build();
  private final List<Violation> reported = new ArrayList<>();

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
      assertThat(read(body(length, charset), said, Duration.ZERO).name()).isEqualTo("Grüße");
    }
  }

  /** To intern a name takes the JVM long, and a server chooses how many there are. */
  @Test
  void theNamesOfALargeBodyAreNotInterned() {
    CampaignDetail large = read(body(LARGE + 1, "UTF-8"), "", Duration.ZERO);
    CampaignDetail ordinary = read(body(LARGE - 1, "UTF-8"), "", Duration.ZERO);

    String interned = nameOf(ordinary, 0).toString().intern();
    assertThat(nameOf(ordinary, 0)).isSameAs(interned);
    assertThat(nameOf(large, 0)).isEqualTo(interned).isNotSameAs(interned);
    assertThat(nameOf(large, 0)).isSameAs(nameOf(large, 1));
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

  private void answer(int status, String encoding, byte[] body) {
    server.answer(
        wire -> {
          wire.write("HTTP/1.1 " + status + " X\r\nContent-Encoding: " + encoding);
          wire.write("\r\nContent-Length: " + body.length + "\r\n\r\n");
          wire.write(body);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void aCompressedBodyIsReadAndItsConnectionServesOn(String encoding) throws IOException {
    answer(200, encoding, BodyStream.zipped("{\"data\":{\"name\":\"zipped\"}}"));
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
    byte[] body = BodyStream.zipped("{\"data\":{\"name\":\"" + "x".repeat(100_000) + "\"}}");
    answer(200, "gzip", body);

    assertThat(body).hasSizeLessThan(1_000);
    assertThatThrownBy(() -> get(comm)).isInstanceOf(InvalidResponseException.class);
    server.awaitOpenConnections(0);
  }

  private static AnswerException failed(ClientBuilder<BsgClient> builder) {
    return Calls.failed(AnswerException.class, builder);
  }

  private CampaignDetail read(String data) {
    return get(
        bsg(200, "{\"data\":{" + data + "}}")
            .listener((operation, response, violations) -> reported.addAll(violations)));
  }

  @Test
  void aSuccessAboveTheLimitCannotBeRead() {
    String body = "{\"data\":{}}";
    assertThat(get(bsg(200, body).responseLimit(body.length()))).isNotNull();

    AnswerException e = failed(bsg(200, body).responseLimit(body.length() - 1));

    assertThat(e).isInstanceOf(InvalidResponseException.class);
    assertThat(((InvalidResponseException) e).violations())
        .containsExactly(new Violation("body", "", "must not be larger than the response limit"));
    assertThat(e.body()).isEqualTo("{\"data\":{}");
  }

  @Test
  void anErrorAboveTheLimitKeepsItsStatusAndItsBeginning() {
    AnswerException e = failed(bsg(503, "{\"message\":\"No\"}").responseLimit(5));

    assertThat(e).isInstanceOf(ServerException.class);
    assertThat(e)
        .hasMessageEndingWith(
            "503: a body larger than the response limit, see body() for its beginning");
    assertThat(e.body()).isEqualTo("{\"mes");
    assertThat(e.body(ApiError.class)).isEmpty();
  }

  @Test
  void theDefaultIsSixteenMebibytes() {
    int limit = 16 * 1024 * 1024;

    assertThat(failed(bsg(400, "x".repeat(limit + 1)))).hasMessageEndingWith("beginning");
    assertThat(failed(bsg(400, "\"" + "x".repeat(limit - 2) + "\"")))
        .hasMessageEndingWith("a long body, see body()");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aLimitIsAtLeastOneByte(int bytes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BsgClient.builder().responseLimit(bytes))
        .withMessage("responseLimit is %d, and has to be at least 1", bytes);
    assertThat(failed(bsg(400, "x").responseLimit(1)).body()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\":{\"x\":|[|]|}}|/data",
        "{\"data\":{\"x\":|{\"y\":|}|}}|/data",
        "{\"data\":{\"statistics\":|[|]|}}|/data",
        "{\"data\":{\"name\":|[|]|}}|/data",
        "{\"data\":{\"id\":|[|]|}}|/data",
        "''|[|]|''|''"
      })
  void nestingTenThousandDeepIsAnAnswerThatCannotBeRead(
      String before, String open, String close, String after, String pointer) {
    int depth = 10_000;
    String body = before + open.repeat(depth) + "1" + close.repeat(depth) + after;
    for (int status : new int[] {200, 400}) {
      AnswerException e = failed(bsg(status, body));

      assertThat(e.body()).isEqualTo(body);
      assertThat(e.body(ApiError.class)).isEmpty();
      if (e instanceof InvalidResponseException invalid) {
        assertThat(invalid.violations())
            .singleElement()
            .asString()
            .startsWith("body " + (pointer.isEmpty() ? "as a whole" : pointer))
            .endsWith(" is too deep or too long to be read");
      }
    }
  }

  @Test
  void manyValuesOfAnotherTypeAreReported() {
    CampaignDetail detail = read("\"statistics\":[" + "0,".repeat(MANY - 1) + "0]");

    assertThat(detail.statistics().all()).hasSize(MANY).containsOnlyNulls();
    assertThat(reported).hasSize(MANY);
  }

  @Test
  void manyNullsAreReportedOnce() {
    CampaignDetail detail = read("\"statistics\":[{}," + "null,".repeat(MANY - 1) + "null]");

    assertThat(detail.statistics().all()).hasSize(MANY + 1);
    assertThat(reported)
        .containsExactly(new Violation("body", "/data/statistics/1", "must not be null"));
  }

  @Test
  void aLongTextIsNoNumberAndNoDateHoweverDeepItStands() {
    String text = "\"" + "1".repeat(MANY) + "\"";
    String deep = "[".repeat(900) + text + "]".repeat(900);
    CampaignDetail detail =
        read("\"total_price\":" + text + ",\"id\":" + deep + ",\"start_at\":" + deep);

    assertThat(CampaignView.of(detail).totalPrice()).isEmpty();
    assertThat(detail.id().asLong()).isEmpty();
    assertThat(detail.startAt().instant()).isEmpty();
    assertThat(detail.startAt().number()).isEmpty();
  }

  @Test
  void anErrorWithALongBodyIsNotReadForItsMessage() {
    String name = "n".repeat(40_000);

    assertThat(failed(bsg(422, "{\"" + name + "\":[" + "0,".repeat(MANY - 1) + "0]}")))
        .hasMessageEndingWith(" 422: a long body, see body()");
  }
}
