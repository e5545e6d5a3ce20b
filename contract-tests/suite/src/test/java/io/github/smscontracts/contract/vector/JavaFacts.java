package io.github.smscontracts.contract.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.bsg.CampaignId;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.Price;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.bsg.model.StatisticsData;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.DaysOfWeek;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.MultistepData;
import io.github.smscontracts.comm.model.MultistepStatus;
import io.github.smscontracts.comm.model.PlannerData;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.comm.model.SmsCampaignDataResponse;
import io.github.smscontracts.comm.model.SmsCampaignResponse;
import io.github.smscontracts.comm.model.SmsCampaignSend;
import io.github.smscontracts.comm.model.SmsCampaignSendResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The facts of an answer, read from the Java client's types. */
final class JavaFacts {

  private static final JsonMapper JSON = SmsJson.mapper();

  private final Map<String, Object> facts = new TreeMap<>();

  private JavaFacts() {}

  static ObjectNode of(Object answer) {
    JavaFacts read = new JavaFacts();
    if (answer instanceof CampaignDetailResponse bsg) {
      read.detail(bsg.data());
    } else if (answer instanceof SmsCampaignResponse comm) {
      SmsCampaign campaign = comm.data();
      read.comm(campaign.id(), campaign.name(), campaign.status(), campaign.meta());
    } else if (answer instanceof SmsCampaignDataResponse comm) {
      SmsCampaignData campaign = comm.data();
      read.comm(campaign.id(), campaign.name(), campaign.status(), campaign.meta());
    } else if (answer instanceof SmsCampaignSendResponse comm) {
      SmsCampaignSend send = comm.data();
      read.comm(send.id(), null, send.status(), send.meta());
    } else {
      throw new AssertionError("no facts are known of " + answer);
    }
    return read.tree();
  }

  static ObjectNode of(SmsApiException error) {
    JavaFacts read = new JavaFacts();
    read.put("status_code", error.status());
    read.put("message", error.body(JsonNode.class).map(it -> it.get("message")));
    return read.tree();
  }

  private void detail(CampaignDetail detail) {
    CampaignView view = CampaignView.of(detail);
    put("id", Optional.ofNullable(detail.id()).map(CampaignId::asLong));
    put("name", detail.name());
    put("status", Optional.ofNullable(detail.status()));
    put("planned_start", view.plannedStart());
    put(
        "price",
        Optional.ofNullable(detail.totalPrice())
            .flatMap(Price::amount)
            .map(BigDecimal::toPlainString));
    put(
        "statistics",
        Optional.ofNullable(detail.statistics())
            .map(OneOrMany::all)
            .map(all -> all.stream().map(JavaFacts::counters).toList()));
  }

  private void comm(String id, String name, Object status, Meta meta) {
    put("id", id);
    put("name", name);
    put("status", status);
    Optional<Meta> settings = Optional.ofNullable(meta);
    put("send_type", settings.map(Meta::sendType));
    Optional<MultistepStatus> progress = settings.map(Meta::multistepStatus);
    put("status_reason", progress.map(MultistepStatus::statusReason));
    put("total_sent", progress.map(MultistepStatus::totalSent));
    put("min_ctr", settings.map(Meta::multistepData).map(MultistepData::minCtr));
    Optional<PlannerData> planner = settings.map(Meta::plannerData);
    put("days", planner.map(PlannerData::daysOfWeek).map(DaysOfWeek::days));
    put("is_active", planner.map(PlannerData::isActive));
  }

  private static ObjectNode counters(StatisticsData data) {
    ObjectNode counters = JSON.valueToTree(data);
    return counters.remove(data.additionalProperties().keySet());
  }

  private void put(String name, Object value) {
    Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (present instanceof OptionalLong number) {
      present = number.isPresent() ? number.getAsLong() : null;
    }
    if (present != null) {
      facts.put(name, present);
    }
  }

  private ObjectNode tree() {
    return JSON.valueToTree(facts);
  }
}
