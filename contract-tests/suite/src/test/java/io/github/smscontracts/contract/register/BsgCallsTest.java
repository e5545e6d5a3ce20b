package io.github.smscontracts.contract.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.TooManyRequestsException;
import io.github.smscontracts.client.Violation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Register rows B-01, B-02, B-14, B-16, B-32 and B-34: where a call goes, and what it answers. */
class BsgCallsTest {

  private static final JsonNode ROOT = Bsg.VENDOR.spec().root();

  @Test
  void b01TheServerIsReachedByHttps() {
    Request sent = Sent.bsg(bsg -> bsg.campaigns().getCampaignDetail(5L));

    assertThat(ROOT.at("/servers")).hasSize(1);
    assertThat(ROOT.at("/servers/0/url").asText()).isEqualTo("https://one-api.bsg.world");
    assertThat(sent.url()).isEqualTo("https://one-api.bsg.world/api/campaigns/5/detail");
  }

  @Test
  void b01PlainHttpIsForLoopbackOrOnPurpose() {
    URI plain = URI.create("http://one-api.bsg.example");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BsgClient.builder().token(() -> "t").baseUrl(plain).build());
    assertThat(BsgClient.builder().token(() -> "t").baseUrl(plain).allowPlainHttp().build())
        .isNotNull();
    assertThat(
            Sent.by(
                    BsgClient.builder().baseUrl(URI.create("http://localhost:7")),
                    bsg -> bsg.campaigns().getCampaignDetail(5L))
                .url())
        .isEqualTo("http://localhost:7/api/campaigns/5/detail");
  }

  @Test
  void b02TheTokenStandsBehindBearerWithoutAColon() {
    JsonNode scheme = ROOT.at("/components/securitySchemes/bearerToken");

    assertThat(Sent.bsg(bsg -> bsg.campaigns().getCampaignDetail(5L)).headers())
        .containsEntry("Authorization", List.of("Bearer a-token"));
    assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
    assertThat(scheme.path("bearerFormat").asText()).isEqualTo("JWT");
  }

  @Test
  void b14TheSampleIsRepairedInTheSpecificationAndNotByTheClient() {
    JsonNode sample = ROOT.at("/components/examples/CampaignDetailAsInSample/value");

    assertThat(Bsg.detail(sample.path("data").toString()).id().asLong()).hasValue(48210378);
    assertThat(
            catchThrowableOfType(
                InvalidResponseException.class,
                () -> Bsg.answered(200, "{\u201cdata\u201d: {\u201cid\u201d: \u201c7\u201d}}")))
        .hasMessageContaining("must be JSON");
    assertThat(
            catchThrowableOfType(
                InvalidResponseException.class,
                () -> Bsg.answered(200, "{\"data\": {\"id\": 7 \"name\": \"n\"}}")))
        .hasMessageContaining("must be JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"message":"No","errors":["too long"]}             | message: No; errors: too long
          {"message":"No","errors":[{"id":["too long"]}]}    | message: No; errors.id: too long
          {"message":"No","errors":{"id":["long","odd"]}}    | message: No; errors.id: long; errors.id: odd
          {"message":"No","errors":[]}                       | message: No
          {"message":"No"}                                   | message: No
          """)
  void b16ErrorsOfAnyShapeAreReadAndTold(String body, String text) {
    SmsApiException e = catchThrowableOfType(SmsApiException.class, () -> Bsg.answered(422, body));
    ApiError error = e.body(ApiError.class).orElseThrow();

    assertThat(e).hasMessage("getCampaignDetail: the vendor answered 422: " + text);
    assertThat(e.body()).isEqualTo(body);
    assertThat(error.message()).isEqualTo("No");
    assertThat(Variant.tree(body).path("errors").isMissingNode()).isEqualTo(error.errors() == null);
  }

  @Test
  void b32TheCampaignIsInData() {
    CampaignDetailResponse read =
        (CampaignDetailResponse) Bsg.answered(200, "{\"data\":{\"id\":7},\"took\":3}").body();

    assertThat(read.data().id().asLong()).hasValue(7);
    assertThat(read.additionalProperties()).containsEntry("took", 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":7,\"name\":\"n\"}", "{}", "{\"data\":null}", "{\"data\":[]}"})
  void b32ABodyWithoutDataCannotBeRead(String body) {
    InvalidResponseException e =
        catchThrowableOfType(InvalidResponseException.class, () -> Bsg.answered(200, body));

    assertThat(e.violations()).extracting(Violation::pointer).containsExactly("/data");
    assertThat(e.body()).isEqualTo(body);
  }

  @Test
  void b34ADuplicateRequestIsTooManyRequests() {
    TooManyRequestsException e =
        catchThrowableOfType(
            TooManyRequestsException.class,
            () -> Bsg.answered(429, "{\"message\":\"The same request came twice\"}"));

    assertThat(e.status()).isEqualTo(429);
    assertThat(e).hasMessageEndingWith("message: The same request came twice");
    assertThat(ROOT.at("/components/responses/Error/description").asText())
        .contains("429 means a duplicate request, not a quota");
  }
}
