package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.engine.evaluation.Finding;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Inspects generated models by wire names. */
public final class Models {

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
    return model instanceof Record record
        ? component(record.getClass(), step).map(it -> read(it, record)).orElse(null)
        : null;
  }

  static Optional<RecordComponent> component(Class<?> model, String wireName) {
    String name = wireName.replace("~1", "/").replace("~0", "~");
    return Stream.of(model.getRecordComponents())
        .filter(it -> wireName(it).equals(name))
        .findFirst();
  }

  static String wireName(RecordComponent component) {
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
      for (RecordComponent component : model.getClass().getRecordComponents()) {
        String wire = wireName(component).replaceAll("[^A-Za-z0-9]", "");
        boolean named =
            component.getName().toLowerCase(Locale.ROOT).startsWith(wire.toLowerCase(Locale.ROOT));
        // the generator's settings rename what Java keeps for itself
        if (!named && !wire.equals("default")) {
          found.add(component.getName() + " is " + wireName(component) + " on the wire");
        }
        found.addAll(misnamed(read(component, model)));
      }
    }
    return found;
  }

  /** Whether a value is a documented one of an open enumeration. */
  static boolean isKnown(Object value) {
    try {
      return (boolean) value.getClass().getMethod("isKnown").invoke(value);
    } catch (ReflectiveOperationException e) {
      return false;
    }
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
      for (RecordComponent component : model.getClass().getRecordComponents()) {
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

  /** The documented values of an open enumeration; empty for any other type. */
  static Optional<List<String>> known(Object value) {
    try {
      List<?> known = (List<?>) value.getClass().getMethod("known").invoke(null);
      return Optional.of(known.stream().map(Object::toString).toList());
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
