package io.github.smscontracts.contract.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.JsonEquality;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Vectors, specifications and register agree. */
class VectorFilesTest {

  static Stream<Arguments> operations() throws IOException {
    List<Vendor> vendors = Vector.vendors();
    return Vendor.operations().filter(it -> vendors.contains(it.get()[0]));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void everyExampleOfASuccessIsTheBodyOfAVector(Vendor vendor, SpecOperation operation)
      throws IOException {
    List<Vector> vectors =
        Vector.all().stream().filter(each -> each.operation().equals(operation.id())).toList();
    Set<String> shown = new TreeSet<>();
    List<Path> owed = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.responses().entrySet()) {
      Map<String, JsonNode> examples = operation.examples(response.getValue());
      shown.addAll(examples.keySet());
      for (Map.Entry<String, JsonNode> example : examples.entrySet()) {
        List<Vector> same =
            vectors.stream().filter(each -> each.example().equals(example.getKey())).toList();
        boolean known =
            vectors.stream().anyMatch(each -> response.getKey().equals("" + each.status()));
        if (response.getKey().startsWith("2") && (same.isEmpty() || !known)) {
          owed.add(Vector.begin(operation, response.getKey(), example));
        }
        for (Vector each : same) {
          assertThat(JsonEquality.same(each.body(), example.getValue())).as(each.id()).isTrue();
        }
      }
    }
    assertThat(owed)
        .as("say in these what they are about and what must be read, and move them to vectors/")
        .isEmpty();
    assertThat(vectors)
        .extracting(Vector::example)
        .filteredOn(example -> !example.isEmpty())
        .isSubsetOf(shown);
  }

  @Test
  void everyRowAboutAnAnswerHasAVector() throws IOException {
    Set<String> all = new TreeSet<>();
    Set<String> read = new TreeSet<>();
    for (Vendor vendor : Vendor.all()) {
      rows(vendor.spec().root(), all);
    }
    for (Vendor vendor : Vector.vendors()) {
      vendor.spec().operations().forEach(operation -> rowsOfAnswers(operation, read));
    }
    Set<String> named = new TreeSet<>();
    Vector.all().forEach(it -> named.addAll(it.register()));

    assertThat(named).containsAll(read);
    assertThat(all).containsAll(named);
  }

  /** The rows of an operation's responses, and of all that they refer to. */
  private static void rowsOfAnswers(SpecOperation operation, Set<String> rows) {
    Set<JsonNode> seen = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(operation.responses().values());
    while (!open.isEmpty()) {
      JsonNode schema = operation.spec().follow(open.pop());
      if (seen.add(schema)) {
        rows(schema, rows);
        open.addAll(schema.findParents("$ref"));
      }
    }
  }

  private static void rows(JsonNode below, Set<String> rows) {
    below.findValues("x-discrepancy").forEach(ids -> ids.forEach(id -> rows.add(id.asText())));
  }

  @Test
  void aVectorSaysWhatItIsAboutAndWhatMustBeRead() throws IOException {
    assertThat(Vector.all())
        .allSatisfy(
            it -> {
              assertThat(it.document().path("about").asText()).isNotEmpty();
              assertThat(it.document().fieldNames())
                  .toIterable()
                  .isSubsetOf(
                      "about", "register", "example", "operation", "response", "facts", "lossless");
              assertThat(it.document().at("/response/headers").fieldNames())
                  .toIterable()
                  .isSubsetOf("Content-Type");
              assertThat(it.facts().isObject()).isTrue();
            });
  }

  @Test
  void aKnownGapNamesAVectorAReasonAndAnIssue() throws IOException {
    List<String> ids = Vector.all().stream().map(Vector::id).toList();
    for (JsonNode language : Vector.knownGaps()) {
      for (Map.Entry<String, JsonNode> gap : language.properties()) {
        assertThat(ids).contains(gap.getKey());
        assertThat(gap.getValue().path("reason").asText()).isNotEmpty();
        assertThat(gap.getValue().path("issue").asText())
            .startsWith("https://github.com/OpenAPITools/openapi-generator/issues/");
      }
    }
  }
}
