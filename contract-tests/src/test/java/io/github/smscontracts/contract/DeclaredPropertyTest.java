package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.Violation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every property that a schema declares has its component in Java, in each shape of a union. */
class DeclaredPropertyTest {

  static Stream<Arguments> operationsInEachShape() {
    return Vendor.operations()
        .filter(it -> !((SpecOperation) it.get()[1]).successSchema().isMissingNode())
        .flatMap(
            it -> Stream.of(0, 1).map(branch -> Arguments.of(it.get()[0], it.get()[1], branch)));
  }

  @ParameterizedTest(name = "{0} {1} shape {2}")
  @MethodSource("operationsInEachShape")
  void everyPropertyOfAResponseIsReadAndWrittenBack(
      Vendor vendor, SpecOperation operation, int branch) throws Throwable {
    JsonNode full = new Samples(operation.spec(), branch).of(operation.successSchema());
    List<Violation> reported = new ArrayList<>();

    Object body =
        vendor
            .client(vendor.mock(), http -> Stub.answering(full), reported::addAll)
            .call(operation)
            .body();

    assertThat(Json.normal(SmsJson.mapper().valueToTree(body))).isEqualTo(Json.normal(full));
    assertThat(undeclared(body)).isEmpty();
    assertThat(reported).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} shape {2}")
  @MethodSource("operationsInEachShape")
  void everyPropertyOfARequestIsSentAndAccepted(Vendor vendor, SpecOperation operation, int branch)
      throws Throwable {
    JsonNode full =
        operation.hasBody()
            ? new Samples(operation.spec(), branch).of(operation.bodySchema())
            : Spec.nothing();
    Wire wire = Wire.plain();

    vendor.client(wire).call(operation, operation.arguments(true), full);

    assertThat(wire.requestViolations()).isEmpty();
    if (operation.hasBody()) {
      assertThat(Json.normal(SmsJson.mapper().readTree(wire.request().body())))
          .isEqualTo(Json.normal(full));
    }
  }

  /** Properties that ended among the additional ones, at any depth. */
  private static List<String> undeclared(Object model) throws ReflectiveOperationException {
    List<String> found = new ArrayList<>();
    if (model instanceof OneOrMany<?> some) {
      found.addAll(undeclared(some.all()));
    } else if (model instanceof List<?> list) {
      for (Object item : list) {
        found.addAll(undeclared(item));
      }
    } else if (model instanceof Record) {
      for (RecordComponent component : model.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(model);
        if (component.getName().equals("additionalProperties")) {
          ((Map<?, ?>) value).keySet().forEach(name -> found.add(model.getClass() + " " + name));
        } else {
          found.addAll(undeclared(value));
        }
      }
    }
    return found;
  }
}
