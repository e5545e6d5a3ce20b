package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.OneOrMany;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rebuilds a model through its builder, like a caller. */
final class Builders {

  private Builders() {}

  /**
   * A copy of a model, built from nothing.
   *
   * @param json what the model was read from; its nulls are said as callers say them
   */
  static Object copy(Object model, JsonNode json) {
    if (model instanceof OneOrMany<?> some) {
      return some.isList()
          ? OneOrMany.many(items(some.all(), json))
          : some.first().<Object>map(it -> OneOrMany.one(copy(it, json))).orElse(some);
    }
    if (model instanceof List<?> list) {
      return items(list, json);
    }
    return model instanceof Record && hasBuilder(model.getClass()) ? built(model, json) : model;
  }

  /** A record of these components, built as a caller does. */
  static Object built(Class<?> type, List<Object> values) throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    Iterator<Object> each = values.iterator();
    for (RecordComponent component : type.getRecordComponents()) {
      builder
          .getClass()
          .getMethod(component.getName(), component.getType())
          .invoke(builder, each.next());
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private static List<Object> items(List<?> list, JsonNode json) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      items.add(copy(list.get(i), json.path(i)));
    }
    return items;
  }

  private static boolean hasBuilder(Class<?> model) {
    return Stream.of(model.getDeclaredClasses())
        .anyMatch(it -> it.getSimpleName().equals("Builder"));
  }

  private static Object built(Object model, JsonNode json) {
    try {
      Object builder = model.getClass().getMethod("builder").invoke(null);
      Method additional =
          builder.getClass().getMethod("additionalProperty", String.class, Object.class);
      for (Map.Entry<String, RecordComponent> each :
          Models.components(model.getClass()).entrySet()) {
        String name = each.getKey();
        RecordComponent component = each.getValue();
        Object value = component.getAccessor().invoke(model);
        if (component.getName().equals("additionalProperties")) {
          for (Map.Entry<?, ?> more : ((Map<?, ?>) value).entrySet()) {
            additional.invoke(builder, more.getKey(), more.getValue());
          }
        } else if (json.path(name).isNull()) {
          additional.invoke(builder, name, null);
        } else if (value != null) {
          builder
              .getClass()
              .getMethod(component.getName(), component.getType())
              .invoke(builder, copy(value, json.path(name)));
        }
      }
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
