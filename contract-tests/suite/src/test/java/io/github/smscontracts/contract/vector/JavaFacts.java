package io.github.smscontracts.contract.vector;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.bsg.model.Campaign;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignPrice;
import io.github.smscontracts.bsg.model.Message;
import io.github.smscontracts.bsg.model.Token;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.comm.model.SmsCampaignSend;
import io.github.smscontracts.contract.client.Accessors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of an answer, read from the Java client's types. */
final class JavaFacts {

  private static final Map<String, String> SMS_CAMPAIGN =
      Map.ofEntries(
          entry("id", "id"),
          entry("name", "name"),
          entry("status", "status"),
          entry("send_type", "meta.sendType"),
          entry("status_reason", "meta.multistepStatus.statusReason"),
          entry("total_sent", "meta.multistepStatus.totalSent"),
          entry("min_ctr", "meta.multistepData.minCtr"),
          entry("days", "meta.plannerData.daysOfWeek.days"),
          entry("is_active", "meta.plannerData.isActive"));

  private static final Map<Class<?>, Map<String, String>> PATHS =
      Map.of(
          CampaignDetail.class,
          Map.ofEntries(
              entry("id", "id.asLong"),
              entry("name", "name"),
              entry("status", "status"),
              entry("planned_start", "CampaignView.plannedStart"),
              entry("price", "totalPrice.amount"),
              entry("statistics", "statistics.all")),
          Campaign.class,
          Map.ofEntries(
              entry("id", "id.asLong"),
              entry("name", "name"),
              entry("status", "status"),
              entry("planned_start", "startAt"),
              entry("price", "calculatedPrice.amount"),
              entry("statistics", "statistics.all")),
          Message.class,
          Map.ofEntries(
              entry("id", "id.asLong"),
              entry("phone", "phone.asLong"),
              entry("status", "status"),
              entry("reference", "referenceId"),
              entry("price", "amount.value.amount")),
          CampaignPrice.class,
          Map.ofEntries(entry("price", "price.amount"), entry("currency", "currency")),
          Token.class,
          Map.ofEntries(entry("token", "bearer")),
          SmsCampaign.class,
          SMS_CAMPAIGN,
          SmsCampaignData.class,
          SMS_CAMPAIGN,
          SmsCampaignSend.class,
          without("name", SMS_CAMPAIGN));

  private JavaFacts() {}

  private static Map<String, String> without(String fact, Map<String, String> facts) {
    Map<String, String> rest = new HashMap<>(facts);
    rest.remove(fact);
    return rest;
  }

  static ObjectNode of(Object answer) throws ReflectiveOperationException {
    if (PATHS.containsKey(answer.getClass())) {
      return ofOne(answer);
    }
    Object data = answer.getClass().getMethod("data").invoke(answer);
    if (!(data instanceof List<?> items)) {
      return ofOne(data);
    }
    ObjectNode facts = SmsJson.mapper().createObjectNode();
    facts.set("total", Accessors.read(answer, "meta.page.total"));
    items.forEach(item -> facts.withArray("items").add(ofOne(item)));
    return facts.has("items") ? facts : facts.set("items", facts.arrayNode());
  }

  private static ObjectNode ofOne(Object value) {
    ObjectNode facts = SmsJson.mapper().createObjectNode();
    PATHS
        .get(value.getClass())
        .forEach((fact, path) -> facts.set(fact, Accessors.read(value, path)));
    facts.properties().removeIf(fact -> fact.getValue().isNull());
    if (facts.has("price")) {
      facts.put("price", facts.get("price").decimalValue().toPlainString());
    }
    if (facts.has("statistics")) {
      JsonNode unknown = Accessors.read(value, "statistics.all.additionalProperties");
      for (int i = 0; i < unknown.size(); i++) {
        ObjectNode counters = (ObjectNode) facts.get("statistics").get(i);
        unknown.get(i).fieldNames().forEachRemaining(counters::remove);
      }
    }
    return facts;
  }

  static ObjectNode of(SmsApiException error) {
    ObjectNode facts = SmsJson.mapper().createObjectNode().put("status_code", error.status());
    return facts.set(
        "message", error.body(JsonNode.class).map(it -> it.get("message")).orElse(null));
  }
}
