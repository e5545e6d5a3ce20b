package io.github.smscontracts.client.fuzz;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.smscontracts.client.SmsClient;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a model everything that a caller can ask it. */
final class Facts {

  /** The methods {@code of(model)} that stand beside the vendors' clients. */
  private static final List<Method> VIEWS =
      new ClassFileImporter()
          .importUrl(SmsClient.class.getProtectionDomain().getCodeSource().getLocation()).stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
              .filter(method -> method.getName().equals("of"))
              .filter(method -> method.getRawParameterTypes().size() == 1)
              .filter(method -> method.getRawParameterTypes().get(0).getName().contains(".model."))
              .map(JavaMethod::reflect)
              .toList();

  private Facts() {}

  /** Calls every method without parameters, and makes every view, at any depth; none may throw. */
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
      VIEWS.stream()
          .filter(view -> view.getParameterTypes()[0] == value.getClass())
          .forEach(view -> ask(call(view, null, value)));
    }
  }

  private static Object call(Method method, Object value, Object... arguments) {
    try {
      return method.invoke(value, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method + " threw", e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
