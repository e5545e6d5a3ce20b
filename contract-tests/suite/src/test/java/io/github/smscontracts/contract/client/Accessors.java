package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks into what the client returns by the names of Java, as a caller does. */
public final class Accessors {

  private Accessors() {}

  /**
   * The JSON of what a chain of methods returns, null where one of them returns nothing. In a list
   * each item is asked. The name of a class stands for what its {@code of} makes of the model.
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
    Class<?> type = model.getClass();
    try {
      if (Character.isUpperCase(step.charAt(0))) {
        Class<?> view = Class.forName(type.getPackageName().replaceFirst("model$", "") + step);
        return view.getMethod("of", type).invoke(null, model);
      }
      return present(type.getMethod(step).invoke(model));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " has no " + step, e);
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
