package io.github.smscontracts.contract.register;

import static io.github.smscontracts.contract.register.Comm.campaigns;
import static io.github.smscontracts.contract.register.Comm.inData;
import static io.github.smscontracts.contract.register.Comm.metas;
import static io.github.smscontracts.contract.register.Comm.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.ApiError;
import io.github.smscontracts.comm.model.CampaignRelation;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.comm.model.SmsCampaignResponse;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Register rows C-11, C-12 and C-19 to C-22: where a call goes, and what it may answer. */
class CommCallsTest {

  private static final String UUID = "0b6c2f84-91d7-4c35-8a0e-5f2d7b9c1e63";
  private static final JsonNode ROOT = Comm.VENDOR.spec().root();

  @Test
  void c11AnIdIsAnyTextButWhereThePageSaysUuid() {
    assertThat(Sent.comm(comm -> comm.campaigns().getSmsCampaign("no/uuid")).url())
        .endsWith("/v1/sms/campaigns/no%2Fuuid");
    assertThat(
            Sent.comm(comm -> comm.campaigns().stopSmsCampaignSend(UUID, UUID.toUpperCase())).url())
        .endsWith(UUID + "/stop/" + UUID.toUpperCase());
    assertThat(refused(() -> Sent.comm(comm -> comm.campaigns().stopSmsCampaignSend("c-1", "s-1"))))
        .containsExactly("/campaign", "/campaignSend");
    assertThat(campaigns("{\"id\":\"17\",\"team_id\":\"\",\"sends\":[{\"id\":\"s-1\"}]}"))
        .allSatisfy(it -> assertThat(it.id()).isEqualTo("17"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sms_routing_plan_id", "filter_segment_id", "domain_plan_id"})
  void c11AnIdInTheSettingsThatIsNoUuidIsReportedInAnAnswerAndRefusedInARequest(String name) {
    String meta = "{\"%s\":\"plan 9\"}".formatted(name);

    assertThat(metas(meta.replace("plan 9", UUID))).hasSize(5);
    assertThat(Variant.reported(Comm.VENDOR, "getSmsCampaign", inData("{\"meta\":" + meta + "}")))
        .extracting(Violation::pointer)
        .containsExactly("/data/meta/" + name);
    Meta read = Variant.model(Meta.class, meta);
    assertThat(refused(() -> sent(SmsCampaignData.builder().meta(read).build())))
        .containsExactly("/meta/" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"offers":[{"id":"o-1"}],"sends":[{"id":"s-1"}],"logs":[{"text":"t"}]} | 1 | 1 | 1
          {"offers":[],"sends":[{},{}]}                                          | 0 | 2 |
          {"logs":[]}                                                            |   |   | 0
          {}                                                                     |   |   |
          """)
  void c12AnyRelationMayBeAbsent(String data, Integer offers, Integer sends, Integer logs) {
    assertThat(campaigns(data))
        .allSatisfy(
            it -> {
              assertThat(size(it.offers())).isEqualTo(offers);
              assertThat(size(it.sends())).isEqualTo(sends);
              assertThat(size(it.logs())).isEqualTo(logs);
            });
  }

  @Test
  void c12OnlyTheFullMethodAsksForRelations() {
    List<CampaignRelation> two = List.of(CampaignRelation.OFFERS, CampaignRelation.LOGS);

    assertThat(Sent.comm(comm -> comm.campaigns().getSmsCampaign("c")).url()).doesNotContain("?");
    assertThat(Sent.comm(comm -> comm.campaigns().getSmsCampaign("c", two)).url())
        .endsWith("/v1/sms/campaigns/c?include=offers,logs");
    assertThat(ROOT.at("/components/parameters/Include/x-unverified").asBoolean()).isTrue();
  }

  @Test
  void c19TheServerIsTheOneOfTheApiAndCanBeSet() {
    Request there = Sent.comm(comm -> comm.campaigns().getSmsCampaign("c"));
    Request here =
        Sent.by(
            CommClient.builder().baseUrl(URI.create("https://sms.example/proxy")),
            comm -> comm.campaigns().getSmsCampaign("c"));

    assertThat(ROOT.at("/servers")).hasSize(1);
    assertThat(there.url())
        .isEqualTo(ROOT.at("/servers/0/url").asText() + "/v1/sms/campaigns/c")
        .isEqualTo("https://api.comm.com/api/v1/sms/campaigns/c");
    assertThat(here.url()).isEqualTo("https://sms.example/proxy/v1/sms/campaigns/c");
    assertThat(ROOT.path("paths").properties())
        .extracting(Map.Entry::getKey)
        .allSatisfy(path -> assertThat(path).startsWith("/v1/"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 299})
  void c20AnyStatusOfSuccessAnswersACreate(int status) {
    SpecOperation create = Variant.operation(Comm.VENDOR, "createSmsCampaign");
    Object body =
        Variant.answered(Comm.VENDOR, create, status, "{\"data\":{\"id\":\"c-1\"}}").body();

    assertThat(((SmsCampaignResponse) body).data().id()).isEqualTo("c-1");
    assertThat(create.responses()).containsKeys("200", "201");
    assertThat(create.responses().get("201")).isEqualTo(create.responses().get("200"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"message":"No such team"}                               | No such team | message: No such team
          {"message":"Wrong","errors":{"name":["short","taken"]}}  | Wrong        | errors.name: short; errors.name: taken
          {"errors":["Wrong name"]}                                |              | errors: Wrong name
          {"errors":"Wrong name","trace":{"id":7}}                 |              | errors: Wrong name; trace.id: 7
          {}                                                       |              | answered 422
          ["Wrong name"]                                           |              | answered 422: Wrong name
          <h1>Down</h1>                                            |              | a body that is not JSON, see body()
          ``                                                       |              | answered 422
          """)
  void c21AnErrorIsReadAsFarAsItCanBe(String body, String message, String text) {
    for (SpecOperation operation : Comm.VENDOR.spec().operations()) {
      SmsApiException e =
          catchThrowableOfType(
              SmsApiException.class, () -> Variant.answered(Comm.VENDOR, operation, 422, body));

      assertThat(e.status()).isEqualTo(422);
      assertThat(e.headers().get("content-type")).containsExactly("application/json");
      assertThat(e.body()).isEqualTo(body);
      assertThat(e.body(ApiError.class).map(ApiError::message).orElse(null)).isEqualTo(message);
      assertThat(e).hasMessageStartingWith(operation.id()).hasMessageEndingWith(text);
    }
  }

  @Test
  void c22NothingIsInventedForTextAndSender() {
    assertThat(ROOT.at("/info/description").asText())
        .contains("A campaign carries neither the message text nor the sender (C-22)");
    for (String schema : List.of("SmsCampaignCreate", "SmsCampaign", "SmsCampaignData", "Meta")) {
      assertThat(ROOT.at("/components/schemas/" + schema + "/properties").properties())
          .extracting(Map.Entry::getKey)
          .doesNotContain("text", "message", "content", "body", "sender", "sender_id", "from");
    }
    assertThat(
            new String(
                Sent.comm(
                        comm ->
                            comm.campaigns()
                                .createSmsCampaign(SmsCampaignCreate.builder().name("n").build()))
                    .body()))
        .isEqualTo("{\"name\":\"n\"}");
  }

  private static Integer size(List<?> items) {
    return items == null ? null : items.size();
  }

  private static List<String> refused(ThrowingCallable call) {
    return catchThrowableOfType(InvalidRequestException.class, call).violations().stream()
        .map(Violation::pointer)
        .toList();
  }
}
