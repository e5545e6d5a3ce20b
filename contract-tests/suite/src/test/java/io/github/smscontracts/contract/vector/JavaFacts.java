package io.github.smscontracts.contract.vector;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.model.SmsCampaignSendResponse;
import io.github.smscontracts.contract.client.Accessors;
import java.util.Map;

/** The facts of an answer, read from the Java client's types. */
final class JavaFacts {

  private static final Map<String, String> DETAIL =
      Map.ofEntries(
          entry("id", "data.id.asLong"),
          entry("name", "data.name"),
          entry("status", "data.status"),
          entry("planned_start", "data.CampaignView.plannedStart"),
          entry("price", "data.totalPrice.amount"),
          entry("statistics", "data.statistics.all"));
  private static final Map<String, String> CAMPAIGN =
      Map.ofEntries(
          entry("id", "data.id"),
          entry("name", "data.name"),
          entry("status", "data.status"),
          entry("send_type", "data.meta.sendType"),
          entry("status_reason", "data.meta.multistepStatus.statusReason"),
          entry("total_sent", "data.meta.multistepStatus.totalSent"),
          entry("min_ctr", "data.meta.multistepData.minCtr"),
          entry("days", "data.meta.plannerData.daysOfWeek.days"),
          entry("is_active", "data.meta.plannerData.isActive"));

  private JavaFacts() {}

  static ObjectNode of(Object answer) {
    ObjectNode facts = SmsJson.mapper().createObjectNode();
    boolean detail = answer instanceof CampaignDetailResponse;
    (detail ? DETAIL : CAMPAIGN)
        .forEach(
            (fact, path) -> {
              boolean namesASend = fact.equals("name") && answer instanceof SmsCampaignSendResponse;
              JsonNode value = namesASend ? facts.nullNode() : Accessors.read(answer, path);
              facts.set(fact, value);
            });
    if (detail) {
      JsonNode unknown = Accessors.read(answer, "data.statistics.all.additionalProperties");
      for (int i = 0; i < unknown.size(); i++) {
        ObjectNode counters = (ObjectNode) facts.get("statistics").get(i);
        unknown.get(i).fieldNames().forEachRemaining(counters::remove);
      }
      facts.put("price", facts.get("price").isNull() ? null : plain(facts.get("price")));
    }
    return facts;
  }

  static ObjectNode of(SmsApiException error) {
    ObjectNode facts = SmsJson.mapper().createObjectNode().put("status_code", error.status());
    return facts.set(
        "message", error.body(JsonNode.class).map(it -> it.get("message")).orElse(null));
  }

  private static String plain(JsonNode number) {
    return number.decimalValue().toPlainString();
  }
}
