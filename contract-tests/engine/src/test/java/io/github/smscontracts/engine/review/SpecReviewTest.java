package io.github.smscontracts.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.engine.Petshop;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.review.Examples.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReviewTest {

  private static final String SHOP = "src/test/resources/sms-contracts/petshop/openapi.yaml";
  private static final String SPEC =
      """
      paths:
        /things:
          get:
            operationId: getThing
            responses:
              '200':
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        code: {type: string, pattern: '^[A-Z][0-9]$', example: A1}
      """;
  private static final String AT = "getThing response 200, body /code: ";
  private static final String EXAMPLES =
      """
      paths:
        /things/{id}:
          parameters: []
          post:
            parameters:
              - {name: id, in: path, schema: {type: integer}, example: seven}
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Thing'}
                  examples:
                    own: {value: {name: fits}}
                    shared: {$ref: '#/components/examples/Shared'}
            responses:
              '200':
                headers: {Limit: {schema: {type: integer}, example: '1'}}
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Thing'}
                    example: {name: 1}
      components:
        schemas:
          Thing:
            type: object
            properties:
              name: {type: string, maxLength: 5, example: too long}
              example: {type: object, example: {properties: {}}}
        examples:
          Shared: {value: {name: fits not}}
      """;

  @TempDir private Path folder;

  @Test
  void aNewSpecificationGainsAllOfItsCells() throws IOException {
    review("-", SHOP);

    assertThat(read("cells.json").at("/shop/gained")).hasSizeGreaterThan(100);
    assertThat(read("cells.json").at("/shop/base").asInt()).isZero();
    assertThat(read("examples-jvm.json").path("shop")).isNotEmpty();
  }

  @Test
  void aDeletedSpecificationLosesNothingThatItStillSays() throws IOException {
    review(SHOP, "-");

    assertThat(read("cells.json").at("/shop/lost")).isEmpty();
    assertThat(read("cells.json").at("/shop/gone")).hasSizeGreaterThan(100);
    assertThat(read("examples-jvm.json").path("shop")).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsAFinding() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "paths: [");

    review(SHOP, broken.toString());

    assertThat(read("cells.json").at("/shop/problem").asText()).contains("broken.yaml");
    assertThat(read("examples-jvm.json").at("/shop/0/ok")).hasToString("false");
  }

  private void review(String base, String head) throws IOException {
    SpecReview.main(new String[] {folder.toString(), "shop", base, head});
  }

  private JsonNode read(String name) throws IOException {
    return new JsonMapper().readTree(folder.resolve(name).toFile());
  }

  @Test
  void nothingChangesWhereTheSpecificationDoesNot() {
    CoverageChange change = between(SPEC, SPEC);

    assertThat(change.base()).isPositive().isEqualTo(change.head());
    assertThat(change.lost()).isEmpty();
    assertThat(change.gained()).isEmpty();
    assertThat(change.gone()).isEmpty();
  }

  @Test
  void aKeywordThatIsStillThereAndHasNoCaseAnyMoreIsLost() {
    assertThat(between(SPEC, SPEC.replace("^[A-Z][0-9]$", "^")).lost())
        .containsExactly(AT + "pattern, invalid (no text on this side of the pattern was found)");
  }

  @Test
  void aKeywordThatIsNoLongerThereIsGoneAndNotLost() {
    CoverageChange change = between(SPEC, SPEC.replace("pattern: '^[A-Z][0-9]$', ", ""));

    assertThat(change.lost()).isEmpty();
    assertThat(change.gone()).containsExactly(AT + "pattern, invalid", AT + "pattern, valid");
  }

  @Test
  void aNewKeywordIsGained() {
    assertThat(between(SPEC, SPEC.replace("type: string", "type: string, maxLength: 2")).gained())
        .containsExactly(AT + "maxLength, invalid", AT + "maxLength, valid");
  }

  private static CoverageChange between(String base, String head) {
    return CoverageChange.between(coverage(base), coverage(head), "");
  }

  private static SortedMap<Cell, Boolean> coverage(String yaml) {
    return CoverageChange.coverage(Petshop.spec("test", yaml));
  }

  @Test
  void everyExampleIsJudgedWhereItIsUsed() {
    assertThat(judged(EXAMPLES))
        .extracting(each -> (each.ok() ? "fits " : "refused ") + each.pointer())
        .containsExactly(
            "refused #/paths/~1things~1{id}/post/parameters/0/example",
            "fits #/paths/~1things~1{id}/post/requestBody/content/application~1json/examples/own/value",
            "refused #/components/examples/Shared/value",
            "refused #/paths/~1things~1{id}/post/responses/200/headers/Limit/example",
            "refused #/paths/~1things~1{id}/post/responses/200/content/application~1json/example",
            "refused #/components/schemas/Thing/properties/name/example",
            "fits #/components/schemas/Thing/properties/example/example");
  }

  @Test
  void aRefusedExampleSaysWhyAndForWhat() {
    Judged shared = judged(EXAMPLES).get(2);

    assertThat(shared.message()).contains("/name").contains("5 characters");
    assertThat(shared.used()).endsWith("/post/requestBody/content/application~1json");
  }

  @Test
  void aSchemaThatTheValidatorCannotReadRefusesItsExamples() {
    assertThat(judged("components: {schemas: {A: {type: string, pattern: '(', example: a}}}"))
        .extracting(Judged::ok)
        .containsExactly(false);
  }

  private static List<Judged> judged(String yaml) {
    return Examples.of(Petshop.spec("test", yaml));
  }
}
