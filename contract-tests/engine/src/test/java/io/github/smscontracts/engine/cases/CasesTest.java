package io.github.smscontracts.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.Petshop;
import io.github.smscontracts.engine.evaluation.CaseEvaluator;
import io.github.smscontracts.engine.spec.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {

  /** A specification whose only property, and only parameter, has a schema. */
  private static Spec of(String schema) {
    String yaml =
        """
        openapi: 3.0.3
        info: {title: micro, version: 1.0.0}
        paths:
          /a:
            post:
              operationId: a
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {type: object, properties: {v: SCHEMA}}
                    examples: {none: {value: {}}}
              responses: {'204': {description: done}}
        components: {schemas: {Same: {type: object, properties: {same: {$ref: '#/components/schemas/Same'}}}}}
        """;
    return Petshop.spec("micro", yaml.replace("SCHEMA", schema));
  }

  static Stream<String> schemas() {
    return Stream.of(
        "{type: integer, minimum: 3, maximum: 7}",
        "{type: integer, minimum: 3, exclusiveMinimum: true}",
        "{type: number, maximum: 1.5, exclusiveMaximum: true}",
        "{type: integer, format: int32}",
        "{type: integer, format: int64}",
        "{type: number, format: double, nullable: true}",
        "{type: string, minLength: 2, maxLength: 4}",
        "{type: string, pattern: '^[a-z]{3}-[0-9]{2}$'}",
        "{type: string, pattern: '^(2[0-3]|[01]?[0-9]):[0-5][0-9]$'}",
        "{type: string, pattern: '^[A-Z]+$', minLength: 5, maxLength: 6}",
        "{type: string, format: uuid}",
        "{type: string, format: date-time, nullable: true}",
        "{type: string, format: date}",
        "{type: string, format: email}",
        "{type: string, format: password, minLength: 8}",
        "{type: string, enum: [a, b]}",
        "{type: string, x-known-values: [a, b], maxLength: 20}",
        "{type: boolean}",
        "{type: array, minItems: 1, maxItems: 2, items: {type: string, maxLength: 3}}",
        "{type: array, uniqueItems: true, items: {type: integer}}",
        "{type: object, additionalProperties: false, required: [a], properties: {a: {type:"
            + " string}}}",
        "{oneOf: [{type: integer}, {type: string, pattern: '^[0-9]+$'}]}",
        "{oneOf: [{type: object, properties: {a: {type: integer}}}, {type: array, items: {type:"
            + " string}}]}",
        "{minLength: 1, oneOf: [{type: string, nullable: true}, {type: array, items: {type:"
            + " string}}]}",
        "{$ref: '#/components/schemas/Same'}");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void whatIsMadeIsAsValidAsItSays(String schema) {
    assertAllAgree(of(schema));
  }

  @Test
  void whatIsMadeOfTheWholePetshopIsAsValidAsItSays() {
    assertAllAgree(Petshop.SPEC);
  }

  private static void assertAllAgree(Spec spec) {
    CaseEvaluator evaluator = CaseEvaluator.inTheJvm(spec, Petshop.SILENT);
    assertThat(Cases.of(spec).stream().map(evaluator::evaluate))
        .allSatisfy(outcome -> assertThat(outcome.findings()).as(outcome.toString()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyCellHasACase(String schema) {
    assertThat(open(of(schema))).isEmpty();
  }

  @Test
  void aCellOfThePetshopWithoutACaseHasAReason() {
    assertThat(open(Petshop.SPEC)).isNotEmpty();
    assertThat(open(Petshop.SPEC)).noneMatch(cell -> Cases.reason(cell).equals(Cases.NO_REASON));
  }

  private static Set<Cell> open(Spec spec) {
    Set<Cell> cells = new LinkedHashSet<>(Cases.needed(spec));
    Cases.of(spec).forEach(each -> cells.removeAll(Set.copyOf(each.cells())));
    return cells;
  }

  @Test
  void everyCaseHasANameOfItsOwnAndCoversWhatMustBeCovered() {
    List<Case> cases = Cases.of(Petshop.SPEC);

    assertThat(cases).extracting(Case::name).doesNotHaveDuplicates();
    assertThat(cases.stream().flatMap(each -> each.cells().stream()).collect(Collectors.toSet()))
        .isSubsetOf(Cases.needed(Petshop.SPEC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: integer, minimum: 3}                            | minimum          | 3             | 2
          {type: integer, maximum: 3, exclusiveMaximum: true}    | exclusiveMaximum | 2             | 3
          {type: number, minimum: 0}                             | minimum          | 0             | -0.5
          {type: integer, format: int32}                         | format int32     | 2147483647, -2147483648 | 2147483648
          {type: string, minLength: 2}                           | minLength        | xx, 11, te, \uD83D\uDE00\uD83D\uDE00 | x
          {type: array, maxItems: 1, items: {type: integer}}     | maxItems         | [7]           | [7,8]
          {type: array, uniqueItems: true, items: {type: integer}} | uniqueItems    | [7,8]         | [7,7]
          {type: string, enum: [a, b]}                           | enum             | a, b          | of tomorrow
          {type: string, x-known-values: [a, b]}                 | x-known-values   | a, b, of tomorrow |
          {type: boolean}                                        | type boolean     |               | [other], other
          {type: string}                                         | not nullable     |               | null
          {type: string, nullable: true}                         | nullable         | null          |
          {oneOf: [{type: integer}, {type: boolean}]}            | oneOf            | 7, true       | [other], 1.5, {other:1}, other
          """)
  void aKeywordHasValuesOnBothSides(String schema, String keyword, String valid, String invalid) {
    Spec spec = of(schema);
    List<Value> values =
        Values.of(spec, spec.root().findPath("requestBody").findPath("properties").get("v"));

    assertThat(written(values, keyword, Side.VALID)).isEqualTo(valid == null ? "" : valid);
    assertThat(written(values, keyword, Side.INVALID)).isEqualTo(invalid == null ? "" : invalid);
  }

  private static String written(List<Value> values, String keyword, Side side) {
    return values.stream()
        .filter(value -> value.keyword().equals(keyword) && value.side() == side)
        .map(value -> value.json().toString().replace("\"", ""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void anOperationWithoutSecurityHasACellForThat() {
    assertThat(Cases.needed(Petshop.operation("login")))
        .extracting(Cell::keyword)
        .contains("no security")
        .doesNotContain("security");
    assertThat(Cases.needed(Petshop.operation("getPet")))
        .extracting(Cell::keyword)
        .contains("security")
        .doesNotContain("no security");
  }
}
