package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a schema of a response forbids is reported with its place, and costs nothing else. */
class BrokenResponseTest {

  static Stream<Arguments> readable() {
    return broken().filter(it -> !lacksWhatIsRequired(it));
  }

  static Stream<Arguments> withoutWhatIsRequired() {
    return broken().filter(BrokenResponseTest::lacksWhatIsRequired);
  }

  /** A value of the wrong type is read as absent, and a required one must not be. */
  private static boolean lacksWhatIsRequired(Arguments it) {
    String keyword = ((Breakage) it.get()[4]).keyword();
    return keyword.equals("required")
        || keyword.equals("type") && ((Breakage) it.get()[4]).atRequired();
  }

  private static Stream<Arguments> broken() {
    List<Arguments> cases = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      for (SpecOperation operation : vendor.spec().operations()) {
        JsonNode schema = operation.successSchema();
        for (Breakage broken : Breakage.of(operation.spec(), schema)) {
          // null counts as absent, so nothing is said of it
          if (!broken.keyword().equals("nullable")) {
            cases.add(Arguments.of(vendor, operation, broken.keyword(), broken.pointer(), broken));
          }
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2} of {3}")
  @MethodSource("readable")
  void theRestIsReadAndTheListenerIsTold(
      Vendor vendor, SpecOperation operation, String keyword, String pointer, Breakage broken)
      throws Throwable {
    List<Violation> reported = new ArrayList<>();

    Object body =
        vendor
            .client(vendor.mock(), http -> Stub.answering(broken.document()), reported::addAll)
            .call(operation)
            .body();

    JsonNode written = SmsJson.mapper().valueToTree(body);
    assertThat(without(pointer, written)).isEqualTo(without(pointer, broken.document()));
    assertThat(reported).isNotEmpty();
    // a wrong item of what is one value for us, such as the days of the week, is told of that value
    boolean kept = written.at(pointer).equals(broken.document().at(pointer));
    assertThat(reported)
        .extracting(Violation::pointer)
        .allMatch(it -> it.equals(pointer) || kept && pointer.equals(it + "/0"));
  }

  /** Everything but the broken place; null there counts as absent. */
  private static JsonNode without(String pointer, JsonNode document) {
    JsonNode copy = document.deepCopy();
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
    if (parent instanceof ObjectNode object) {
      object.remove(name);
    } else {
      ((ArrayNode) parent).remove(Integer.parseInt(name));
    }
    return Json.normal(copy);
  }

  @ParameterizedTest(name = "{0} {1} {3}")
  @MethodSource("withoutWhatIsRequired")
  void anAnswerWithoutWhatIsRequiredIsRefused(
      Vendor vendor, SpecOperation operation, String keyword, String pointer, Breakage broken) {
    InvalidResponseException e =
        catchThrowableOfType(
            InvalidResponseException.class,
            () ->
                vendor
                    .client(vendor.mock(), http -> Stub.answering(broken.document()), it -> {})
                    .call(operation));

    assertThat(e.violations()).extracting(Violation::pointer).containsOnly(pointer);
  }
}
