package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMessageTest {

  private static SmsApiException error(String body) {
    return catchThrowableOfType(
        SmsApiException.class,
        () ->
            BsgClient.builder()
                .token(() -> "t")
                .transport(Recorder.answering(400, body))
                .build()
                .campaigns()
                .getCampaignDetail(1L));
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
}
