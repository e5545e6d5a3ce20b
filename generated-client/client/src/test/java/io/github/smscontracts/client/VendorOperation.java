package io.github.smscontracts.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.TypedResponse;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.client.wire.WirePlace;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** An operation of a specification, and its method of the generated client. */
public record VendorOperation(SpecOperation spec, Method accessor, Method method) {

  private static final JsonMapper JSON = SmsJson.mapper();
  private static final List<VendorOperation> ALL =
      specs().flatMap(spec -> spec.operations().stream()).map(VendorOperation::of).toList();

  /** Every operation of every vendor, that is of each folder with a specification. */
  public static Stream<VendorOperation> all() {
    return ALL.stream();
  }

  /** Every one whose success has a body, which a server can spoil. */
  public static Stream<VendorOperation> answered() {
    return all().filter(operation -> !operation.answer().isMissingNode());
  }

  private static Stream<Spec> specs() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("spec/pom.xml"))) {
      folder = folder.getParent();
    }
    try {
      return Spec.allIn(folder.resolve("spec")).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VendorOperation of(SpecOperation spec) {
    String name =
        Stream.of(spec.spec().name().split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining("", ".", "Client"));
    for (Method accessor : type(spec.spec(), name).getMethods()) {
      for (Method method : accessor.getReturnType().getMethods()) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation != null && operation.value().equals(spec.id())) {
          return new VendorOperation(spec, accessor, method);
        }
      }
    }
    throw new AssertionError("no method of the client is " + spec.id());
  }

  private static Class<?> type(Spec spec, String name) {
    try {
      return Class.forName("io.github.smscontracts." + spec.name().replace('-', '_') + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  public String vendor() {
    return spec.spec().name();
  }

  /** A model of the same vendor, by the name of its schema. */
  public Class<?> model(String schema) {
    return type(spec.spec(), ".model." + schema);
  }

  /** The status of the first success. */
  public int status() {
    return SpecOperation.codeOf(success().getKey());
  }

  /** The first example of the first success; missing if that has no body. */
  public JsonNode answer() {
    return spec.examples(success().getValue()).values().stream()
        .findFirst()
        .orElseGet(Spec::nothing);
  }

  private Map.Entry<String, JsonNode> success() {
    return spec.responses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no success of " + this));
  }

  /** A builder of the vendor's client, which knows no token. */
  public ClientBuilder<?> builder() {
    try {
      return (ClientBuilder<?>) accessor.getDeclaringClass().getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls it with the examples of the required parameters and the first example of the body. */
  public TypedResponse<?> call(SmsClient<?> client) throws Throwable {
    return prepared(client).get();
  }

  /** The same call, its arguments made already. */
  public ThrowingSupplier<TypedResponse<?>> prepared(SmsClient<?> client) {
    return prepared(client, spec.arguments(false), spec.body());
  }

  public TypedResponse<?> call(SmsClient<?> client, Map<String, JsonNode> arguments, JsonNode body)
      throws Throwable {
    return prepared(client, arguments, body).get();
  }

  private ThrowingSupplier<TypedResponse<?>> prepared(
      SmsClient<?> client, Map<String, JsonNode> arguments, JsonNode body) {
    Object[] values =
        Arrays.stream(method.getParameters())
            .map(parameter -> value(parameter, arguments, body))
            .toArray();
    return () -> {
      try {
        return (TypedResponse<?>) method.invoke(accessor.invoke(client), values);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    };
  }

  private static Object value(Parameter parameter, Map<String, JsonNode> arguments, JsonNode body) {
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    JsonNode json = place == null ? body : arguments.get(place.name());
    return json == null || json.isMissingNode()
        ? null
        : JSON.convertValue(json, JSON.constructType(parameter.getParameterizedType()));
  }

  @Override
  public String toString() {
    return vendor() + " " + spec;
  }
}
