package io.github.smscontracts.contract.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Asks a model everything that a caller can ask it. */
final class Facts {

  private Facts() {}

  /** Calls every method without parameters, at any depth; none may throw. */
  static void ask(Object value) {
    if (value instanceof Collection<?> items) {
      items.forEach(Facts::ask);
    } else if (value instanceof Map<?, ?> properties) {
      properties.values().forEach(Facts::ask);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(Facts::ask);
    } else if (value != null && value.getClass().getName().startsWith("io.github.smscontracts.")) {
      Arrays.stream(value.getClass().getMethods())
          .filter(it -> it.getParameterCount() == 0 && !Modifier.isStatic(it.getModifiers()))
          .filter(it -> it.getDeclaringClass() != Object.class)
          .filter(it -> !it.getName().equals("toBuilder"))
          .forEach(it -> ask(call(it, value)));
    }
  }

  private static Object call(Method method, Object value) {
    try {
      return method.invoke(value);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method + " threw", e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
