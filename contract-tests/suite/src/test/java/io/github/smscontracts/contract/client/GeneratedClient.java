package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.TypedResponse;
import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.client.wire.WirePlace;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Calls any operation of a generated client by its id, with arguments and body as JSON. */
public final class GeneratedClient implements AutoCloseable {

  static final JsonMapper JSON = SmsJson.mapper();

  private final SmsClient<?> client;
  private final Map<String, Object> apis = new ConcurrentHashMap<>();
  private final Map<String, Method> methods = new ConcurrentHashMap<>();

  GeneratedClient(SmsClient<?> client) {
    this.client = client;
  }

  /** A view of the same client with other options. */
  public GeneratedClient with(CallOptions options) {
    return new GeneratedClient((SmsClient<?>) client.with(options));
  }

  public TypedResponse<?> call(
      SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body) throws Throwable {
    return (TypedResponse<?>) invoke(operation, method(operation.id()), arguments, body);
  }

  /** The methods that return the body alone: with all parameters, and with the required ones. */
  List<Method> shortMethods(SpecOperation operation) {
    return Stream.of(method(operation.id()).getDeclaringClass().getMethods())
        .filter(it -> it.isDefault() && it.getName().equals(operation.id()))
        .toList();
  }

  /** Whether a short method has a parameter for every argument. */
  boolean takes(Method shortMethod, SpecOperation operation, Map<String, JsonNode> arguments) {
    return shortMethod.getParameterCount() == method(operation.id()).getParameterCount()
        || arguments.keySet().equals(operation.arguments(false).keySet());
  }

  Object callShort(
      Method shortMethod, SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body)
      throws Throwable {
    Object[] values =
        Stream.of(method(operation.id()).getParameters())
            .filter(
                it ->
                    shortMethod.getParameterCount() == method(operation.id()).getParameterCount()
                        || isRequired(it, operation))
            .map(it -> value(it, arguments, body))
            .toArray();
    return invoke(operation, shortMethod, values);
  }

  private static boolean isRequired(Parameter parameter, SpecOperation operation) {
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    return place == null || operation.arguments(false).containsKey(place.name());
  }

  private Object invoke(
      SpecOperation operation, Method method, Map<String, JsonNode> arguments, JsonNode body)
      throws Throwable {
    return invoke(operation, method, values(method, arguments, body));
  }

  private static Object[] values(Method method, Map<String, JsonNode> arguments, JsonNode body) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> value(parameter, arguments, body))
        .toArray();
  }

  private Object invoke(SpecOperation operation, Method method, Object[] values) throws Throwable {
    Object api = api(operation.id());
    try {
      return method.invoke(api, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Calls it with the examples of the required parameters and the first example of the body. */
  public TypedResponse<?> call(SpecOperation operation) throws Throwable {
    return call(operation, operation.arguments(false), operation.body());
  }

  /** The file that the interface of an operation was generated from. */
  public String sha256(String operationId) {
    try {
      return (String) method(operationId).getDeclaringClass().getField("SPEC_SHA256").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public Method method(String operationId) {
    return methods.computeIfAbsent(
        operationId,
        id -> methods(api(id).getClass().getInterfaces()[0], id).findFirst().orElseThrow());
  }

  JavaType bodyType(SpecOperation operation) {
    return Stream.of(method(operation.id()).getParameters())
        .filter(parameter -> !parameter.isAnnotationPresent(WirePlace.class))
        .findFirst()
        .map(parameter -> JSON.constructType(parameter.getParameterizedType()))
        .orElseThrow();
  }

  /** An argument as the caller has it in Java. */
  Object argument(SpecOperation operation, String name, Map<String, JsonNode> arguments) {
    return Stream.of(method(operation.id()).getParameters())
        .filter(it -> it.isAnnotationPresent(WirePlace.class))
        .filter(it -> it.getAnnotation(WirePlace.class).name().equals(name))
        .findFirst()
        .map(it -> value(it, arguments, null))
        .orElse(null);
  }

  private Object api(String operationId) {
    return apis.computeIfAbsent(operationId, this::find);
  }

  private Object find(String operationId) {
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
        : Builders.copy(
            JSON.convertValue(json, JSON.constructType(parameter.getParameterizedType())), json);
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return client.toString();
  }
}
