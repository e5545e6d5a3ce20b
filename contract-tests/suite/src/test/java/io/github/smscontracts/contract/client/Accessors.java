package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.CampaignDetail;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks into what the client returns by the names of Java, as a caller does. */
public final class Accessors {

  private Accessors() {}

  /**
   * The JSON of what a chain of methods returns, null where one of them returns nothing. In a list
   * each item is asked. {@code view} stands for {@link CampaignView#of}.
   *
   * @param path such as {@code meta.plannerData.isActive}; {@code value} is the model itself
   */
  public static JsonNode read(Object model, String path) {
    Object found = model;
    for (String step : path.equals("value") ? new String[0] : path.split("\\.")) {
      found = below(found, step);
    }
    return json(found);
  }

  private static Object below(Object model, String step) {
    if (model == null) {
      return null;
    }
    if (model instanceof List<?> list) {
      return list.stream().map(item -> json(below(item, step))).toList();
    }
    if (step.equals("view")) {
      return CampaignView.of((CampaignDetail) model);
    }
    try {
      return present(model.getClass().getMethod(step).invoke(model));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(model.getClass() + " has no " + step, e);
    }
  }

  private static Object present(Object value) {
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private static JsonNode json(Object value) {
    JsonNode json =
        GeneratedClient.JSON.valueToTree(value instanceof Temporal ? value.toString() : value);
    return json == null ? NullNode.getInstance() : json;
  }
}
