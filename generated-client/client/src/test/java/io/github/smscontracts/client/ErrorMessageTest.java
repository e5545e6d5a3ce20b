package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.model.ApiError;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMessageTest {

  private static SmsApiException error(String body) {
    return failed(SmsApiException.class, Calls.bsg(400, body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''",
        "{}|''",
        "null|''",
        "\"No\"|: No",
        "[\"a\",\"b\"]|: a; b",
        "{\"error\":{\"code\":7,\"detail\":null}}|: error.code: 7",
        "{\"errors\":[{\"name\":\"a\"},{\"name\":true}]}|: errors.name: a; errors.name: true",
        "{\"message\":\"two\\n\\t lines\"}|: message: two lines"
      })
  void aBodyOfAnyShapeIsOneLine(String body, String text) {
    assertThat(error(body)).hasMessage("getCampaignDetail: the vendor answered 400" + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\u001b[2J\\u001b]0;x\\u0007|?[2J?]0;x?",
        "a\\u2028b\\u2029\\u0085c|a b c",
        "\\u202egpj.exe \\u2066\\u200f\\ufeff|?gpj.exe ???",
        "\\udb40\\udc41|?",
        "naïve \\ud83d\\ude00|naïve \ud83d\ude00"
      })
  void whatCannotBeSeenOrTurnsTheLineIsNoPartOfTheMessage(String text, String line) {
    String body = "{\"" + text + "\":\"" + text + "\"}";

    assertThat(error(body)).hasMessageEndingWith(" 400: " + line + ": " + line);
    assertThat(error(body).body()).isEqualTo(body);
  }

  @Test
  void aPlaceInTheMessageOfASuccessIsShownInOneLineToo() {
    InvalidResponseException e =
        failed(InvalidResponseException.class, Calls.bsg(200, "{\"data\":{\"\\u001b\\u2028\":[1"));

    assertThat(e).hasMessageEndingWith("body /data/?? must be JSON");
    assertThat(e.violations().get(0).pointer()).isEqualTo("/data/\u001b\u2028");
  }

  @Test
  void theMessageOfATransportIsShownInOneLineToo() {
    IOException odd = new IOException("not HTTP: \u001b[31m\r\n");

    assertThat(failed(TransportException.class, Calls.bsg(new Recorder(Recorder.failure(odd)))))
        .hasMessageContaining("(java.io.IOException: not HTTP: ?[31m??)");
  }

  @Test
  void aLongTextIsCutInTheMessageAndWholeInTheBody() {
    String text = "x".repeat(501);
    SmsApiException e = error("\"" + text + "\"");

    assertThat(e).hasMessageEndingWith(" 400: " + "x".repeat(500) + "...");
    assertThat(e.body()).contains(text);
    assertThat(error("\"" + "x".repeat(500) + "\"")).hasMessageEndingWith("x".repeat(500));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheBody() {
    SmsApiException e = error("\uFEFF{\"message\":\"No\"}");

    assertThat(e.body()).isEqualTo("{\"message\":\"No\"}");
    assertThat(e.body(ApiError.class).orElseThrow().message()).isEqualTo("No");
    assertThat(e).hasMessageEndingWith("400: message: No");
  }

  private static List<Violation> violations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Violation("body", "/" + i, "is odd"))
        .toList();
  }

  @Test
  void aViolationSaysWhereAndWhat() {
    assertThat(new Violation("path", "/campaign", "must be a UUID"))
        .hasToString("path /campaign must be a UUID");
    assertThat(new Violation("body", "", "must be JSON"))
        .hasToString("body as a whole must be JSON");
  }

  @Test
  void violationsAreSortedByPlaceThenByMessage() {
    Violation first = new Violation("body", "/a", "is one");
    Violation second = new Violation("body", "/a", "is two");
    Violation third = new Violation("body", "/b", "is one");
    Violation last = new Violation("path", "/a", "is one");

    assertThat(List.of(last, third, second, first).stream().sorted())
        .containsExactly(first, second, third, last);
  }

  @Test
  void tenViolationsStandInAMessageAndFurtherOnesAreCounted() {
    InvalidRequestException e = new InvalidRequestException("op", violations(12));

    assertThat(new InvalidRequestException("op", violations(10)))
        .hasMessageStartingWith("op: not sent, the request is outside the specification: body /0")
        .hasMessageEndingWith("; body /9 is odd");
    assertThat(e).hasMessageEndingWith("; body /9 is odd; and 2 more");
    assertThat(e.violations()).hasSize(12);
  }
}
