package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.bsg;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseLimitTest {

  private static AnswerException failed(ClientBuilder<BsgClient> builder) {
    return Calls.failed(AnswerException.class, builder);
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
            .satisfies(
                it -> {
                  assertThat(it.message()).isEqualTo("is too deep or too long to be read");
                  assertThat(it.pointer()).startsWith(pointer);
                });
      }
    }
  }
}
