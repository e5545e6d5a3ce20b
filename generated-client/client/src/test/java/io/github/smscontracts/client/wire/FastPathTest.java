package io.github.smscontracts.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.VendorOperation;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.internal.body.TypeMismatches;
import io.github.smscontracts.client.internal.check.BeanValidation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quick must be what is thorough. */
class FastPathTest {

  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final List<JsonNode> VALUES =
      Stream.of(
              "null \"\" \"x\" \"2026-11-20T12:00:00Z\" \"3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00\"",
              "true -1 0 1 0.5 1e3 1e30 123456789012345678901",
              "[] [null] [\"1\"] [0] {} {\"x\":null}")
          .flatMap(values -> Stream.of(values.split(" ")))
          .map(FastPathTest::json)
          .toList();

  private final List<Boolean> verdicts = new ArrayList<>();

  private static JsonNode json(String text) {
    try {
      return SmsJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<VendorOperation> operations() {
    return VendorOperation.all();
  }

  private static FastPath fastPath(VendorOperation operation) throws ReflectiveOperationException {
    String client = operation.accessor().getDeclaringClass().getName();
    Constructor<?> constructor = Class.forName(client + "FastPath").getDeclaredConstructor();
    constructor.setAccessible(true);
    return (FastPath) constructor.newInstance();
  }

  private void assertSame(boolean fast, boolean thorough, Object of) {
    assertThat(fast).as("%s", of).isEqualTo(thorough);
    verdicts.add(fast);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anAnswerIsFastAndThoroughlyTheSame(VendorOperation operation) throws Exception {
    FastPath fastPath = fastPath(operation);
    Type type =
        ((ParameterizedType) operation.method().getGenericReturnType()).getActualTypeArguments()[0];
    changed(
        operation.answer().deepCopy(),
        body -> {
          TypeMismatches mismatches = new TypeMismatches(fastPath::passesApart);
          Object model = read(body, type, mismatches);
          if (model != null) {
            boolean valid = BeanValidation.body(model).violations().isEmpty();
            assertSame(mismatches.modelsPass(), valid, body);
          }
        });
    assertThat(verdicts).contains(true, false);
  }

  private static Object read(JsonNode body, Type type, TypeMismatches mismatches) {
    try {
      return JsonMapping.reader(type, 0)
          .withAttribute(TypeMismatches.KEY, mismatches)
          .readValue(body.toString());
    } catch (JsonProcessingException e) {
      return null; // cannot be read at all
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void argumentsAreFastAndThoroughlyTheSame(VendorOperation operation) throws Exception {
    FastPath fastPath = fastPath(operation);
    Method method = operation.method();
    List<ParameterLocation> places = ParameterLocation.of(method);
    Class<?> api = method.getDeclaringClass();
    Object target =
        Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (a, b, c) -> c);
    ObjectNode arguments = SmsJson.mapper().createObjectNode();
    Map<String, JsonNode> examples = operation.spec().arguments(true);
    for (int i = 0; i < places.size(); i++) {
      String name = places.get(i).name();
      JsonNode example =
          places.get(i).in().equals("body") ? operation.spec().body() : examples.get(name);
      arguments.set(String.valueOf(i), example.deepCopy());
    }
    changed(
        arguments,
        changed -> {
          Object[] values = new Object[places.size()];
          for (int i = 0; i < values.length; i++) {
            Type type = method.getGenericParameterTypes()[i];
            values[i] = read(changed.path(String.valueOf(i)), type, new TypeMismatches(it -> true));
          }
          assertSame(
              fastPath.passes(operation.spec().id(), values),
              BeanValidation.arguments(target, method, values, places).isEmpty(),
              changed);
        });
    assertThat(verdicts).contains(true);
    assertThat(verdicts.contains(false)).isEqualTo(!places.isEmpty());
  }

  /** The JSON as it is, and with each value in turn replaced by another. */
  private static void changed(JsonNode json, Consumer<JsonNode> use) {
    use.accept(json);
    change(json, json, use);
  }

  private static void change(JsonNode json, JsonNode inside, Consumer<JsonNode> use) {
    if (inside instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        String name = member.getKey();
        change(json, member.getValue(), value -> object.set(name, value), use);
      }
    } else if (inside instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        change(json, array.get(i), value -> array.set(index, value), use);
      }
    }
  }

  private static void change(
      JsonNode json, JsonNode place, Consumer<JsonNode> setter, Consumer<JsonNode> use) {
    change(json, place, use);
    for (JsonNode value : VALUES) {
      setter.accept(value);
      use.accept(json);
    }
    setter.accept(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f0",
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f000",
        "3f0C9a5207d1e-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a5--7d1e-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a52-7d1g-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f0\uff10",
      })
  void aUuidIsOneFastAsWellAsByItsPattern(String id) {
    assertThat(FastPath.isUuid(id)).isEqualTo(id.matches(UUID));
  }
}
