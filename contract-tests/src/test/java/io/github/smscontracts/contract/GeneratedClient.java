package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.TypedResponse;
import io.github.smscontracts.client.Operation;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.WirePlace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Calls any operation of a generated client by its id, with arguments and body as JSON. */
record GeneratedClient(Object client) {

  private static final JsonMapper JSON = SmsJson.mapper();

  TypedResponse<?> call(SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body)
      throws Throwable {
    Object api = api(operation.id());
    Method method = method(api.getClass().getInterfaces()[0], operation.id());
    Object[] values =
        Arrays.stream(method.getParameters())
            .map(parameter -> value(parameter, arguments, body))
            .toArray();
    try {
      return (TypedResponse<?>) method.invoke(api, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The call with the examples of the required parameters and the first example of the body. */
  TypedResponse<?> call(SpecOperation operation) throws Throwable {
    return call(operation, operation.arguments(false), operation.body());
  }

  private Object api(String operationId) {
    return Stream.of(client.getClass().getMethods())
        .filter(method -> method.getParameterCount() == 0 && method.getReturnType().isInterface())
        .filter(accessor -> methods(accessor.getReturnType(), operationId).findAny().isPresent())
        .map(this::invoke)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no interface of the client has operation " + operationId));
  }

  private Object invoke(Method accessor) {
    try {
      return accessor.invoke(client);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Method method(Class<?> api, String operationId) {
    return methods(api, operationId).findFirst().orElseThrow();
  }

  private static Stream<Method> methods(Class<?> api, String operationId) {
    return Stream.of(api.getMethods())
        .filter(method -> method.isAnnotationPresent(Operation.class))
        .filter(method -> method.getAnnotation(Operation.class).value().equals(operationId));
  }

  private static Object value(Parameter parameter, Map<String, JsonNode> arguments, JsonNode body) {
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    JsonNode json = place == null ? body : arguments.get(place.name());
    return json == null || json.isMissingNode()
        ? null
        : JSON.convertValue(json, JSON.constructType(parameter.getParameterizedType()));
  }
}
