package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.bsg;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.bsg.model.CampaignDetail;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, and those that took minutes as long as the work grew faster. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeBodyTest {

  private static final int MANY = 200_000;

  private final List<Violation> reported = new ArrayList<>();

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
