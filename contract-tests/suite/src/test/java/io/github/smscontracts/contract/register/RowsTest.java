package io.github.smscontracts.contract.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import feign.Request;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.contract.client.Accessors;
import io.github.smscontracts.contract.client.Models;
import io.github.smscontracts.contract.client.Reader;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.spec.JsonEquality;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of the register that need no Java: {@code src/test/resources/register/README.md}. */
class RowsTest {

  private static final JsonMapper JSON = SmsJson.mapper();
  private static final File FOLDER =
      Vendor.PROJECT.resolve("contract-tests/suite/src/test/resources/register").toFile();
  private static final List<String> KINDS = List.of("at", "answers", "call");
  private static final Map<Vendor, Oracle> ORACLES = new ConcurrentHashMap<>();
  private static final Set<String> NO_EXPECTATION =
      Set.of("at", "came", "outside", "exactly", "status", "body", "exception", "ends");

  private record Case(Vendor vendor, String test, String kind, JsonNode row, JsonNode given) {
    @Override
    public String toString() {
      return test + " " + given;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aRowHolds(Case test) throws Throwable {
    switch (test.kind()) {
      case "at" -> aValueIsReadAndSentWhereverItMayStand(test);
      case "answers" -> anAnswerIsReadOrEndsInAnException(test);
      case "call" -> aCallIsSentOrRefused(test);
      default -> theSpecificationSaysIt(test);
    }
  }

  private static void aValueIsReadAndSentWhereverItMayStand(Case test) throws Throwable {
    JsonNode at = test.given().has("at") ? test.given().get("at") : test.row().get("at");
    for (String schema : texts(at)) {
      List<Place> places = Place.of(test.vendor(), schema);
      assertThat(places).as(schema).isNotEmpty();
      assertThat(places.stream().allMatch(Place::inRequest) ? facts(test) : List.of())
          .as("nobody reads %s, so nobody judges these", schema)
          .isEmpty();
      for (Place place : places) {
        if (place.inRequest()) {
          send(test, place);
        } else {
          read(test, place);
        }
      }
    }
  }

  private static List<String> facts(Case test) {
    List<String> names = new ArrayList<>();
    test.given().fieldNames().forEachRemaining(names::add);
    names.removeAll(NO_EXPECTATION);
    return names;
  }

  private static void read(Case test, Place place) throws Throwable {
    JsonNode body = place.around(test.given().path("came"));
    if (!test.given().has("outside")) {
      Oracle oracle = ORACLES.computeIfAbsent(test.vendor(), it -> new JvmOracle(it.spec()));
      assertThat(oracle.response(place.operation(), "200", body).words())
          .as("the specification of %s", body)
          .isEqualTo("accepted");
    }
    Reader reader = Reader.of(test.vendor());
    reader.read(place.operation(), 200, "application/json", bytes(body.toString()));

    assertThat(pointers(reader.reported())).as("%s", place).isEqualTo(outside(test, place));
    assertWritten(test, place, body, JSON.valueToTree(reader.body()));
    assertFacts(test, place, Models.at(reader.body(), place.pointer()).orElse(null));
  }

  private static void send(Case test, Place place) throws Throwable {
    JsonNode body = place.around(test.given().path("came"));
    SpecOperation operation = place.operation();
    Reader reader = Reader.of(test.vendor());
    if (test.given().has("outside")) {
      InvalidRequestException e =
          catchThrowableOfType(
              InvalidRequestException.class,
              () -> reader.sent(operation, operation.arguments(false), body));
      assertThat(pointers(e.violations())).isEqualTo(outside(test, place));
    } else {
      Request sent = reader.sent(operation, operation.arguments(false), body);
      assertWritten(test, place, body, JSON.readTree(sent.body()));
    }
  }

  private static void assertWritten(Case test, Place place, JsonNode came, JsonNode written) {
    boolean same =
        test.given().has("exactly") ? came.equals(written) : JsonEquality.same(came, written);
    assertThat(same).as("%s: came %s, written %s", place, came, written).isTrue();
  }

  private static List<String> outside(Case test, Place place) {
    JsonNode outside = test.given().path("outside");
    return outside.isMissingNode() ? List.of() : List.of(place.pointer() + outside.asText());
  }

  private static void anAnswerIsReadOrEndsInAnException(Case test) throws Throwable {
    String answering = test.row().get("answers").asText();
    List<SpecOperation> operations = new ArrayList<>(test.vendor().spec().operations());
    operations.removeIf(it -> !answering.equals("any") && !answering.equals(it.id()));
    assertThat(operations).isNotEmpty();
    for (SpecOperation operation : operations) {
      Reader reader = Reader.of(test.vendor());
      String body = test.given().get("body").asText();
      int status = test.given().get("status").asInt();
      try {
        reader.read(operation, status, "application/json", bytes(body));
        assertThat(test.given().fieldNames()).toIterable().doesNotContain("exception", "ends");
        assertFacts(test, operation, reader.body());
      } catch (AnswerException e) {
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.body()).isEqualTo(body);
        assertThat(e.headers().get("content-type")).containsExactly("application/json");
        assertThat(e).hasMessageStartingWith(operation.id() + ": ");
        assertThat(e).hasMessageEndingWith(test.given().path("ends").asText());
        assertThat(e.getClass().getSimpleName())
            .isEqualTo(test.given().path("exception").asText(Reader.exceptionOf(status)));
        assertFacts(test, operation, e);
      }
    }
  }

  private static void aCallIsSentOrRefused(Case test) throws Throwable {
    SpecOperation operation =
        test.vendor().spec().operations().stream()
            .filter(it -> it.id().equals(test.row().get("call").asText()))
            .findFirst()
            .orElseThrow();
    Map<String, JsonNode> arguments = new LinkedHashMap<>();
    test.given()
        .get("arguments")
        .properties()
        .forEach(it -> arguments.put(it.getKey(), it.getValue()));
    try {
      Request sent = Reader.of(test.vendor()).sent(operation, arguments, Spec.nothing());
      assertThat(sent.url()).endsWith("" + test.given().path("url").textValue());
    } catch (InvalidRequestException e) {
      assertThat(pointers(e.violations())).isEqualTo(texts(test.given().path("refused")));
    }
  }

  private static void theSpecificationSaysIt(Case test) {
    for (Map.Entry<String, JsonNode> said : test.row().get("specification").properties()) {
      JsonNode there = test.vendor().spec().root().at(said.getKey());
      if (there.isTextual()) {
        assertThat(there.asText()).contains(said.getValue().asText());
      } else {
        assertThat(there).isEqualTo(said.getValue());
      }
    }
  }

  private static void assertFacts(Case test, Object where, Object value)
      throws ReflectiveOperationException {
    for (Map.Entry<String, JsonNode> fact : test.given().properties()) {
      String path = fact.getKey();
      Object asked = value;
      if (path.startsWith("error")) {
        Class<?> error = test.vendor().model("ApiError");
        asked = ((AnswerException) value).body(error).orElse(null);
        path = path.equals("error") ? "value" : path.substring("error.".length());
      }
      if (!NO_EXPECTATION.contains(path)) {
        assertThat(Accessors.read(asked, path).toString())
            .as("%s of %s", path, where)
            .isEqualTo(fact.getValue().toString());
      }
    }
  }

  /** Every case of each test of each file. */
  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (File file : FOLDER.listFiles((folder, name) -> name.endsWith(".yaml"))) {
      Vendor vendor = Vendor.of(file.getName().replace(".yaml", ""));
      JsonNode tests = JSON.readTree(new YAMLFactory().createParser(file));
      tests.properties().forEach(it -> add(vendor, it.getKey(), it.getValue(), cases));
    }
    return cases;
  }

  private static void add(Vendor vendor, String test, JsonNode row, List<Case> cases) {
    List<String> kinds = KINDS.stream().filter(row::has).toList();
    assertThat(kinds).as("%s would never run without a kind", test).hasSize(1);
    Iterable<JsonNode> given = given(vendor, row);
    assertThat(given).as(test).isNotEmpty();
    given.forEach(each -> cases.add(new Case(vendor, test, kinds.get(0), row, each)));
    if (row.has("specification")) {
      cases.add(new Case(vendor, test, "specification", row, row));
    }
  }

  private static Iterable<JsonNode> given(Vendor vendor, JsonNode row) {
    if (!row.has("each")) {
      return row.path("cases");
    }
    List<JsonNode> each = new ArrayList<>();
    for (String schema : texts(row.get("at"))) {
      JsonNode listed =
          vendor.spec().root().at("/components/schemas/" + schema).get(row.get("each").asText());
      for (JsonNode value : listed) {
        ObjectNode given = JSON.createObjectNode().put("at", schema).put("isKnown", true);
        each.add(given.setAll(Map.of("came", value, "value", value, "known", listed)));
      }
    }
    return each;
  }

  private static List<String> texts(JsonNode oneOrMany) {
    return oneOrMany.isTextual()
        ? List.of(oneOrMany.asText())
        : oneOrMany.valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> pointers(List<Violation> violations) {
    return violations.stream().map(Violation::pointer).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
