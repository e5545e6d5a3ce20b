package io.github.smscontracts.contract.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.DaysOfWeek;
import io.github.smscontracts.comm.model.CampaignRelation;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.PlannerData;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.contract.client.Vendor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What rows of comm.com say of the client's own API; the other tests of its rows are data. */
class CommTest {

  private static final JsonNode ROOT = Vendor.of("comm").spec().root();

  @Test
  void c01DaysOfWeekOfACallerAreAList() throws Exception {
    PlannerData planner = PlannerData.builder().daysOfWeek(DaysOfWeek.of("Tue")).build();

    assertThat(
            updated(
                SmsCampaignData.builder()
                    .meta(Meta.builder().plannerData(planner).build())
                    .build()))
        .isEqualTo(tree("{\"meta\":{\"planner_data\":{\"days_of_week\":[\"Tue\"]}}}"));
  }

  @Test
  void c08SettingsPassFromTheLargerShapeToTheSmallerOne() throws Exception {
    String smaller =
        """
        "id": "c-1", "name": "Autumn", "status": "draft",
        "meta": {"send_type": "manual", "manual_data": {"send_amount": 40}, "x": 1}\
        """;
    SmsCampaign campaign =
        model(
            SmsCampaign.class,
            """
            {%s, "team_id": "t-9", "offers": [], "sends": [], "logs": [],
             "created_at": "2026-09-01T06:00:00Z", "updated_at": "2026-09-02T06:00:00Z"}\
            """
                .formatted(smaller));
    SmsCampaignData data =
        SmsCampaignData.builder()
            .id(campaign.id())
            .name(campaign.name())
            .status(campaign.status())
            .meta(campaign.meta())
            .build();

    assertThat(campaign.teamId()).isEqualTo("t-9");
    assertThat(updated(data)).isEqualTo(tree("{" + smaller + "}"));
    assertThat(model(SmsCampaignData.class, "{" + smaller + "}").meta()).isEqualTo(campaign.meta());
  }

  @Test
  void c12OnlyTheFullMethodAsksForRelations() {
    List<CampaignRelation> two = List.of(CampaignRelation.OFFERS, CampaignRelation.LOGS);

    assertThat(sent(comm -> comm.campaigns().getSmsCampaign("c")).url()).doesNotContain("?");
    assertThat(sent(comm -> comm.campaigns().getSmsCampaign("c", two)).url())
        .endsWith("/v1/sms/campaigns/c?include=offers,logs");
    assertThat(ROOT.at("/components/parameters/Include/x-unverified").asBoolean()).isTrue();
  }

  @Test
  void c14AnUpdateCarriesTheStateThatTheVendorKeepsUnlessTheCallerTakesItOut() throws Exception {
    String came =
        """
        {"id": "c-1", "meta": {"multistep_status": {
          "current_step": 3, "total_available_contacts": 900, "total_sent": 120,
          "status": "in_progress", "status_reason": "Send timeout",
          "initial_brands": ["Northwind"], "x_host": "n-4"}}}\
        """;
    SmsCampaignData read = model(SmsCampaignData.class, came);
    Meta without = read.meta().toBuilder().multistepStatus(null).build();

    assertThat(updated(read)).isEqualTo(tree(came));
    assertThat(updated(SmsCampaignData.builder().meta(without).build()))
        .isEqualTo(tree("{\"meta\":{}}"));
    assertThat(updated(SmsCampaignData.builder().build())).isEqualTo(tree("{}"));
  }

  @Test
  void c19TheServerIsTheOneOfTheApiAndCanBeSet() {
    URI proxy = URI.create("https://sms.example/proxy");
    Request here =
        Sent.by(CommClient.builder().baseUrl(proxy), comm -> comm.campaigns().getSmsCampaign("c"));

    assertThat(ROOT.at("/servers")).hasSize(1);
    assertThat(sent(comm -> comm.campaigns().getSmsCampaign("c")).url())
        .isEqualTo(ROOT.at("/servers/0/url").asText() + "/v1/sms/campaigns/c")
        .isEqualTo("https://api.comm.com/api/v1/sms/campaigns/c");
    assertThat(here.url()).isEqualTo(proxy + "/v1/sms/campaigns/c");
    assertThat(ROOT.path("paths").properties())
        .extracting(Map.Entry::getKey)
        .allSatisfy(path -> assertThat(path).startsWith("/v1/"));
  }

  @Test
  void c22NothingIsInventedForTextAndSender() {
    SmsCampaignCreate campaign = SmsCampaignCreate.builder().name("n").build();

    assertThat(ROOT.at("/info/description").asText())
        .contains("A campaign carries neither the message text nor the sender (C-22)");
    for (String schema : List.of("SmsCampaignCreate", "SmsCampaign", "SmsCampaignData", "Meta")) {
      assertThat(ROOT.at("/components/schemas/" + schema + "/properties").fieldNames())
          .toIterable()
          .doesNotContain("text", "message", "content", "body", "sender", "sender_id", "from");
    }
    assertThat(new String(sent(comm -> comm.campaigns().createSmsCampaign(campaign)).body()))
        .isEqualTo("{\"name\":\"n\"}");
  }

  private static Request sent(Consumer<CommClient> call) {
    return Sent.by(CommClient.builder(), call);
  }

  private static JsonNode updated(SmsCampaignData campaign) throws Exception {
    byte[] body = sent(comm -> comm.campaigns().updateSmsCampaign("c", campaign)).body();
    return SmsJson.mapper().readTree(body);
  }

  private static <T> T model(Class<T> type, String json) throws JsonProcessingException {
    return SmsJson.mapper().readValue(json, type);
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return model(JsonNode.class, json);
  }
}
