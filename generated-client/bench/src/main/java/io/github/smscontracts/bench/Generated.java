package io.github.smscontracts.bench;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Callable;

/** Finds and calls generated code, so that no vendor is named here. */
final class Generated {

  /** Reads the JSON of a request into the type that an operation takes. */
  interface Body {
    Object read(String json, Class<?> type) throws Exception;
  }

  private Generated() {}

  /** Calls the first method of this name that takes the arguments; of a class, a static one. */
  static Object call(Object target, String name, Object... arguments) throws Exception {
    Class<?> type = target instanceof Class<?> itself ? itself : target.getClass();
    for (Method method : type.getMethods()) {
      Class<?>[] types = method.getParameterTypes();
      if (method.getName().equals(name)
          && types.length == arguments.length
          && (types.length == 0 || types[0].isInstance(arguments[0]))) {
        return method.invoke(target, arguments);
      }
    }
    throw new NoSuchMethodException(type + " " + name);
  }

  /** The shortest method for the operation: the id, then what may be left out, or the body. */
  static Method operation(Class<?> api, Task task) throws NoSuchMethodException {
    return Arrays.stream(api.getMethods())
        .filter(it -> it.getName().equals(task.operation()))
        .filter(it -> it.getParameterTypes()[0] == String.class)
        .filter(it -> it.getParameterCount() == 1 || isWanted(it.getParameterTypes()[1], api, task))
        .min(Comparator.comparingInt(Method::getParameterCount))
        .orElseThrow(() -> new NoSuchMethodException(api + " " + task.operation()));
  }

  private static boolean isWanted(Class<?> type, Class<?> api, Task task) {
    return task.body().isEmpty()
        ? type.getPackage() != api.getPackage()
        : type.getPackageName().endsWith(".model");
  }

  /** A call of the operation, with everything ready. */
  static Callable<Object> callable(Object api, Class<?> type, Task task, Body body)
      throws Exception {
    Method operation = operation(type, task);
    Object[] arguments = new Object[operation.getParameterCount()];
    arguments[0] = task.id();
    if (!task.body().isEmpty()) {
      arguments[1] = body.read(task.body(), operation.getParameterTypes()[1]);
    }
    return () -> operation.invoke(api, arguments);
  }
}
