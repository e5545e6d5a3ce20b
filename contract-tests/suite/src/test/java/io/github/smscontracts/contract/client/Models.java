package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.engine.evaluation.Finding;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Inspects generated models by wire names. */
public final class Models {

  private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS =
      new ConcurrentHashMap<>();

  private Models() {}

  /** The value at a JSON pointer; empty outside the models. */
  public static Optional<Object> at(Object model, String pointer) {
    Object found = model;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      found = below(found, step);
      if (found == null) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(found);
  }

  private static Object below(Object model, String step) {
    if (model instanceof OneOrMany<?> some) {
      return some.isList() ? below(some.all(), step) : below(some.first().orElse(null), step);
    }
    if (model instanceof List<?> list && step.matches("\\d+")) {
      return Integer.parseInt(step) < list.size() ? list.get(Integer.parseInt(step)) : null;
    }
    if (model instanceof Record) {
      String name = step.replace("~1", "/").replace("~0", "~");
      RecordComponent component = components(model.getClass()).get(name);
      return component == null ? null : read(component, model);
    }
    return null;
  }

  /** The components of a model by wire name, in their order. */
  static Map<String, RecordComponent> components(Class<?> model) {
    return COMPONENTS.computeIfAbsent(
        model,
        it -> {
          Map<String, RecordComponent> components = new LinkedHashMap<>();
          Stream.of(it.getRecordComponents()).forEach(each -> components.put(wireName(each), each));
          return components;
        });
  }

  private static String wireName(RecordComponent component) {
    return Stream.<AnnotatedElement>of(component, component.getAccessor())
        .map(it -> it.getAnnotation(JsonProperty.class))
        .filter(it -> it != null)
        .map(JsonProperty::value)
        .findFirst()
        .orElse(component.getName());
  }

  private static Object read(RecordComponent component, Object model) {
    try {
      return component.getAccessor().invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Components whose names are not those of their properties, at any depth. */
  static List<String> misnamed(Object model) {
    List<String> found = new ArrayList<>();
    if (model instanceof OneOrMany<?> some) {
      found.addAll(misnamed(some.all()));
    } else if (model instanceof List<?> list) {
      list.forEach(item -> found.addAll(misnamed(item)));
    } else if (model instanceof Record) {
      components(model.getClass())
          .forEach(
              (wireName, component) -> {
                String wire = wireName.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
                boolean named = component.getName().toLowerCase(Locale.ROOT).startsWith(wire);
                // the generator's settings rename what Java keeps for itself
                if (!named && !wire.equals("default")) {
                  found.add(component.getName() + " is " + wireName + " on the wire");
                }
                found.addAll(misnamed(read(component, model)));
              });
    }
    return found;
  }

  /** The copy that a model's builder makes; empty if it has no builder. */
  static Optional<Object> rebuilt(Object model) {
    try {
      Object builder = model.getClass().getMethod("toBuilder").invoke(model);
      return Optional.of(builder.getClass().getMethod("build").invoke(builder));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Properties that were read as additional ones, at any depth. */
  private static List<String> undeclared(Object model) {
    List<String> found = new ArrayList<>();
    if (model instanceof OneOrMany<?> some) {
      found.addAll(undeclared(some.all()));
    } else if (model instanceof List<?> list) {
      list.forEach(item -> found.addAll(undeclared(item)));
    } else if (model instanceof Record) {
      for (RecordComponent component : components(model.getClass()).values()) {
        Object value = read(component, model);
        if (component.getName().equals("additionalProperties") && value instanceof Map<?, ?> more) {
          more.keySet().forEach(name -> found.add(model.getClass().getSimpleName() + "." + name));
        } else {
          found.addAll(undeclared(value));
        }
      }
    }
    return found;
  }

  static Optional<Finding> undeclaredIn(Object model) {
    List<String> undeclared = undeclared(model);
    return undeclared.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ClientParty.finding("every property is declared", "not declared: " + undeclared));
  }

  /** An open enumeration knows exactly the values that the specification lists. */
  static Optional<Finding> knownValues(JsonNode schema, String pointer, Object model) {
    Object value = schema.has("x-known-values") ? at(model, pointer).orElse(null) : null;
    if (value == null) {
      return Optional.empty();
    }
    List<String> listed = schema.get("x-known-values").valueStream().map(JsonNode::asText).toList();
    List<?> known = List.of();
    boolean isKnown = false;
    try {
      known = (List<?>) value.getClass().getMethod("known").invoke(null);
      isKnown = (boolean) value.getClass().getMethod("isKnown").invoke(value);
    } catch (ReflectiveOperationException e) {
      // it is no open enumeration, and knows nothing
    }
    boolean right =
        known.stream().map(Object::toString).toList().equals(listed)
            && isKnown == listed.contains(value.toString());
    return right
        ? Optional.empty()
        : Optional.of(
            ClientParty.finding(
                "the known values " + listed,
                "the client knows " + known + ", and calls this one known: " + isKnown));
  }
}
