package io.github.smscontracts.client.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.internal.body.Pointers;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts a model that was read into the one that updates the same thing. */
public final class Editable {

  private Editable() {}

  /**
   * Copies the properties that both models declare, and unknown ones. Those that only the first
   * declares are the server's own state, and are left out.
   *
   * @param <T> the model to write
   * @param type its class
   * @param read the model that was read
   * @param additional the additional properties of the model that was read
   * @return the model to write
   */
  public static <T extends Record> T as(
      Class<T> type, Record read, Map<String, @Nullable Object> additional) {
    Map<String, RecordComponent> declared = components(read.getClass());
    Map<String, RecordComponent> wanted = components(type);
    Map<String, @Nullable Object> unknown = new LinkedHashMap<>(additional);
    unknown.keySet().removeIf(name -> declared.containsKey(name) && !wanted.containsKey(name));
    List<@Nullable Object> arguments = new ArrayList<>();
    wanted.forEach(
        (name, component) -> {
          if (name.equals(Pointers.ADDITIONAL)) {
            arguments.add(unknown); // the last one, without what the others took from it
          } else if (declared.containsKey(name)) {
            arguments.add(copied(declared.get(name), read, component));
          } else {
            arguments.add(unknown.get(name) == null ? null : read(unknown.remove(name), component));
          }
        });
    try {
      return type.cast(type.getConstructors()[0].newInstance(arguments.toArray()));
    } catch (ReflectiveOperationException e) {
      throw unreachable(e);
    }
  }

  private static Map<String, RecordComponent> components(Class<?> model) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : model.getRecordComponents()) {
      components.put(component.getAccessor().getAnnotation(JsonProperty.class).value(), component);
    }
    return components;
  }

  private static @Nullable Object copied(RecordComponent from, Record read, RecordComponent to) {
    try {
      Object value = from.getAccessor().invoke(read);
      return from.getGenericType().equals(to.getGenericType()) ? value : read(value, to);
    } catch (ReflectiveOperationException e) {
      throw unreachable(e);
    }
  }

  /** Converts a property to its type in the other model, through JSON. */
  private static @Nullable Object read(@Nullable Object value, RecordComponent component) {
    return JsonMapping.MAPPER.convertValue(
        value, JsonMapping.MAPPER.constructType(component.getGenericType()));
  }

  private static IllegalStateException unreachable(ReflectiveOperationException e) {
    return new IllegalStateException("a generated record is public, and throws nothing here", e);
  }
}
