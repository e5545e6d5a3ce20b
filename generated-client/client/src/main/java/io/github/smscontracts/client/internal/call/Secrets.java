package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.wire.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What specifications call secrets in models. */
final class Secrets {

  private Secrets() {}

  /** Whether a model of this type may hold one. */
  static boolean mayBeIn(Type type) {
    return mayBeIn(type, new HashSet<>());
  }

  private static boolean mayBeIn(Type type, Set<Type> seen) {
    if (type instanceof ParameterizedType of) {
      return Stream.of(of.getActualTypeArguments()).anyMatch(argument -> mayBeIn(argument, seen));
    }
    return type instanceof Class<?> model
        && model.isRecord()
        && seen.add(model)
        && Arrays.stream(model.getRecordComponents())
            .anyMatch(it -> isSecret(it) || mayBeIn(it.getGenericType(), seen));
  }

  private static boolean isSecret(RecordComponent component) {
    return component.isAnnotationPresent(Secret.class);
  }

  /** Those of a value, as text. */
  static List<String> of(@Nullable Object value) {
    if (value instanceof Record model) {
      return Arrays.stream(model.getClass().getRecordComponents())
          .flatMap(component -> of(component, model))
          .toList();
    }
    Collection<?> items =
        value instanceof Map<?, ?> map
            ? map.values()
            : value instanceof Collection<?> list ? list : List.of();
    return items.stream().flatMap(item -> of(item).stream()).toList();
  }

  private static Stream<String> of(RecordComponent component, Record model) {
    try {
      Object value = component.getAccessor().invoke(model);
      return isSecret(component) && value != null
          ? Stream.of(value.toString())
          : of(value).stream();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component of a public record can be read", e);
    }
  }
}
