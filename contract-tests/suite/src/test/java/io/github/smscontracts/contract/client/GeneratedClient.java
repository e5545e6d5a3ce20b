package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.TypedResponse;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.client.wire.WirePlace;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  public TypedResponse<?> call(
      SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body) throws Throwable {
    return (TypedResponse<?>) call(method(operation.id()), operation, arguments, body);
  }

  /** Those that return the body alone: with all parameters or a query of them, and without. */
  List<Method> shortMethods(SpecOperation operation) {
    return Stream.of(method(operation.id()).getDeclaringClass().getMethods())
        .filter(it -> it.isDefault() && it.getName().equals(operation.id()))
        .toList();
  }

  /** Whether a short method has a parameter for every argument. */
  boolean takes(Method shortMethod, SpecOperation operation, Map<String, JsonNode> arguments) {
    return query(shortMethod).isPresent()
        || shortMethod.getParameterCount() == method(operation.id()).getParameterCount()
        || arguments.keySet().equals(operation.arguments(false).keySet());
  }

  Object call(
      Method method, SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body)
      throws Throwable {
    Parameter[] all = method(operation.id()).getParameters();
    List<Object> values = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    for (Parameter each : all) {
      boolean asked = method.getParameterCount() == all.length || isRequired(each, operation);
      (asked ? values : others).add(value(each, arguments, body));
    }
    try {
      if (query(method).isPresent()) {
        values.add(Builders.built(query(method).get(), others));
      }
      return method.invoke(api(operation.id()), values.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The type of the parameter that holds the optional ones. */
  private static Optional<Class<?>> query(Method method) {
    return Stream.<Class<?>>of(method.getParameterTypes())
        .filter(type -> type.getEnclosingClass() == method.getDeclaringClass())
        .findFirst();
  }

  private static boolean isRequired(Parameter parameter, SpecOperation operation) {
    String name = wireName(parameter);
    return name == null || operation.arguments(false).containsKey(name);
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
    return JSON.constructType(parameter(operation, null).orElseThrow().getParameterizedType());
  }

  /** An argument as the caller has it in Java. */
  Object argument(SpecOperation operation, String name, Map<String, JsonNode> arguments) {
    return parameter(operation, name).map(it -> value(it, arguments, null)).orElse(null);
  }

  /** The parameter of a wire name; of none, the body. */
  private Optional<Parameter> parameter(SpecOperation operation, String name) {
    return Stream.of(method(operation.id()).getParameters())
        .filter(it -> Objects.equals(wireName(it), name))
        .findFirst();
  }

  private static String wireName(Parameter parameter) {
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    return place == null ? null : place.name();
  }

  private Object api(String operationId) {
    return apis.computeIfAbsent(operationId, this::find);
  }

  private Object find(String operationId) {
    try {
      for (Method accessor : client.getClass().getMethods()) {
        boolean isApi = accessor.getParameterCount() == 0 && accessor.getReturnType().isInterface();
        if (isApi && methods(accessor.getReturnType(), operationId).findAny().isPresent()) {
          return accessor.invoke(client);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no interface of the client has operation " + operationId);
  }

  private static Stream<Method> methods(Class<?> api, String operationId) {
    return Stream.of(api.getMethods())
        .filter(method -> method.isAnnotationPresent(Operation.class))
        .filter(method -> method.getAnnotation(Operation.class).value().equals(operationId));
  }

  private static Object value(Parameter parameter, Map<String, JsonNode> arguments, JsonNode body) {
    String name = wireName(parameter);
    JsonNode json = name == null ? body : arguments.get(name);
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
