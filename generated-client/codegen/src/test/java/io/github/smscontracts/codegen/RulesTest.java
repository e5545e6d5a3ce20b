package io.github.smscontracts.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each kind of schema; one that no rule is for is named, with its place. */
class RulesTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Rules, version: 1.0.0}
      servers: [{url: 'https://rules.example'}]
      security: [{key: []}]
      paths:
        /things/{id}:
          get:
            tags: [Things]
            operationId: getThing
            parameters: [%s]
            responses:
              '200':
                description: It
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      components:
        securitySchemes:
          key: {type: http, scheme: bearer}
        schemas:
          Thing: {type: object, properties: {value: {$ref: '#/components/schemas/Value'}}}
          Other: {type: object, properties: {name: {type: string}}}
          Value: %s
      """;
  private static final String ID = "{name: id, in: path, required: true, schema: {type: string}}";

  private static final String OFFSET =
      "{name: from, in: query, schema: {type: integer, format: int64}}";

  @TempDir private Path folder;

  private Map<String, String> generated(String value) throws IOException {
    return new Generator(folder).generated("rules", DOCUMENT.formatted(ID, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {oneOf: [{type: string}, {type: integer}]} | of(String text)
          {oneOf: [{type: string}, {type: integer}]} | Optional<String> asText()
          {oneOf: [{type: string}, {type: integer}]} | of(long number)
          {oneOf: [{type: string}, {type: integer}]} | OptionalLong asLong()
          {oneOf: [{type: string}, {type: number}]} | of(BigDecimal number)
          {oneOf: [{type: string}, {type: number}]} | Optional<BigDecimal> asDecimal()
          {anyOf: [{type: boolean}, {type: number}]} | Optional<Boolean> asBoolean()
          {anyOf: [{type: boolean}, {type: number}]} | of(boolean flag)
          {oneOf: [{type: string}, {type: number}], x-decimal-comma: true} | Numbers.withComma(text)
          {oneOf: [{type: string}, {type: number}], x-decimal-comma: true} | ofNumber(BigDecimal
          {oneOf: [{type: string}, {type: number}], x-accessor: amount} | amount()
          {oneOf: [{type: string}, {type: array, items: {type: string}}]} | of(String... items)
          {oneOf: [{type: string}, {type: array, items: {type: string}}]} | ofText(String text)
          {oneOf: [{type: integer}, {type: array, items: {type: integer}}]} | Optional<List<Long>> asList()
          {oneOf: [{type: string}, {type: array, items: {type: string}}], x-list-separator: ;} | split("\\\\Q;\\\\E")
          """)
  void aUnionOffersAndBuildsEachBranch(String schema, String member) throws IOException {
    assertThat(generated(schema).get("Value.java"))
        .contains("public final class Value extends WireValue", member);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {oneOf: [{type: string, maxLength: 3}, {type: integer, minimum: 2}], minLength: 1} | @Valid @WireBounds(minLength = 1) @WireBounds(maxLength = 3) @WireBounds(minimum = "2") @Nullable Value
          {type: string, x-point-in-time: true} | @Valid @WireBounds(type = "string") @Nullable DateTimeText
          {oneOf: [{type: string, format: date-time}, {type: number}]} | @Valid @Nullable DateTimeText
          {oneOf: [{$ref: '#/components/schemas/Other'}, {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Other'}}]} | @WireBounds(maxItems = 2) @Nullable OneOrMany<@NotNull(message = "must not be null") @Valid Other>
          {type: array, items: {type: integer, maximum: 9, exclusiveMaximum: true}} | List<@NotNull(message = "must not be null") @DecimalMax(value = "9", inclusive = false, message = "must be less than 9") Integer>
          {type: object, additionalProperties: {type: string, nullable: true}} | @Nullable Map<String, @Nullable String>
          {type: string, pattern: '^\\d"$'} | @Pattern(regexp = "(?s).*(?:^\\\\d\\"$).*"
          """)
  void aPlaceHasTheTypeAndTheBoundsOfItsSchema(String schema, String java) throws IOException {
    assertThat(generated(schema).get("Thing.java")).contains(java);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {oneOf: [{type: string}, {$ref: '#/components/schemas/Other'}]} | #/components/schemas/Value/oneOf/1: a branch has to be text
          {anyOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/Other'}]} | #/components/schemas/Value/anyOf/0: a branch has to be text
          {oneOf: [{type: string}, {type: string, format: uuid}]} | #/components/schemas/Value/oneOf/1: two branches of one type
          {oneOf: [{type: integer}, {type: number}]} | #/components/schemas/Value/oneOf/1: `integer` beside `number`
          {oneOf: [{type: string}, {type: array, items: {type: string, minLength: 2}}]} | #/components/schemas/Value/oneOf/1/items: the items
          {oneOf: [{type: string}, {type: array, items: {}}]} | #/components/schemas/Value/oneOf/1/items: a list
          {oneOf: [{type: integer}, {type: boolean}], x-decimal-comma: true} | #/components/schemas/Value: `x-decimal-comma` needs
          """)
  void aUnionWithoutARuleIsNamedWithItsPlace(String schema, String message) {
    assertThatExceptionOfType(UnsupportedSchemaException.class)
        .isThrownBy(() -> generated(schema))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parameters: [ | parameters: [{name: c, in: cookie, schema: {type: string}},  | parameter c: has to be in path, query or header
          parameters: [ | requestBody: {content: {text/plain: {schema: {type: string}}}}~parameters: [ | GET /things/{id}: a body has to be JSON
          scheme: bearer | scheme: basic | #/components/securitySchemes/key: only `http` with `bearer`
          """)
  void whatTheRuntimeCannotSendIsNamed(String known, String unknown, String message) {
    String document =
        DOCUMENT.formatted(ID, "{type: string}").replace(known, unknown.replace("~", "\n      "));

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> new Generator(folder).generate("rules", document))
        .satisfies(e -> assertThat(root(e)).hasMessageStartingWith(message));
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void manyOptionalParametersMakeAQuery(int more, boolean query) throws IOException {
    StringBuilder parameters = new StringBuilder(ID + ", " + OFFSET);
    for (int i = 0; i < more; i++) {
      parameters.append(", {name: 'p[%d]', in: query, schema: {type: string}}".formatted(i));
    }
    String api = things(DOCUMENT.formatted(parameters, "{type: string}"));

    assertThat(api.contains("default Thing getThing(String id, GetThingQuery query)"))
        .isEqualTo(query);
    assertThat(api.contains("default Thing getThing(String id, @Nullable Long from, "))
        .isNotEqualTo(query);
    assertThat(api).contains("default Thing getThing(String id) {");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {items: value, offset: from, limit: size} | Pages<@Nullable String> allGetThing(String id, GetThingQuery query)
          {items: value, offset: from, limit: size} | query.size() == null ? 9 : query.size()
          {items: value, offset: from, limit: size} | answered -> Optional.of(answered).map(it -> it.value()),
          {items: value, offset: from, limit: size} | answered -> Optional.empty());
          {items: value, offset: from, limit: size, total: page.all} | answered -> Optional.of(answered).map(it -> it.page()).map(it -> it.all()));
          """)
  void pagesFollowTheirExtension(String extension, String java) throws IOException {
    assertThat(things(paged(extension))).contains(java);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {items: none, offset: from, limit: size} | `items` the path to a list in the answer of this operation, not `none`
          {items: page, offset: from, limit: size} | `items` the path to a list in the answer of this operation, not `page`
          {items: value, offset: id, limit: size} | `offset` an optional integer parameter of this operation, not `id`
          {items: value, offset: from, limit: none} | `limit` an optional integer parameter of this operation, not `none`
          {items: value, offset: from, limit: size, total: page.none} | `total` the path to an integer in the answer of this operation, not `page.none`
          {items: value, offset: from} | `limit` an optional integer parameter of this operation, not `null`
          """)
  void whatPagesNameHasToExist(String extension, String message) {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> things(paged(extension)))
        .satisfies(
            e -> assertThat(root(e)).hasMessage("GET /things/{id}: `x-page` needs in " + message));
  }

  private static String paged(String extension) {
    String more = ", " + OFFSET + ", {name: size, in: query, schema: {type: integer, maximum: 9}}";
    return DOCUMENT
        .formatted(ID + more, "{type: array, items: {type: string, nullable: true}}")
        .replace("parameters:", "x-page: " + extension + "\n      parameters:")
        .replace(
            "{value: {", "{page: {type: object, properties: {all: {type: integer}}}, value: {");
  }

  private String things(String document) throws IOException {
    return new Generator(folder).generated("rules", document).get("ThingsApi.java");
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }

  @ParameterizedTest
  @CsvSource({"default, fallback", "wait, waitValue", "to_string, toStringValue", "a-b, aB"})
  void aNameThatIsTakenGetsAnother(String name, String java) throws IOException {
    assertThat(generated("{type: object, properties: {" + name + ": {type: string}}}"))
        .extractingByKey("Value.java")
        .asString()
        .contains("@JsonProperty(\"" + name + "\") @Nullable String " + java + ",");
  }

  @Test
  void aSchemaMayHaveTheNameOfAClassOfJava() throws IOException {
    String document =
        DOCUMENT.formatted(ID, "{type: string}").replace("Thing", "List").replace("Other", "Size");

    assertThat(new Generator(folder).generated("rules", document))
        .containsKeys("ModelList.java", "ModelSize.java");
  }

  @Test
  void wordsOfTheSpecificationAreNoMarkup() {
    assertThat(Javadoc.text(" a <b> & `c<d>`,\n{@code x} */ `{`  \\u0041"))
        .isEqualTo("a &lt;b&gt; &amp; {@code c<d>}, {&#64;code x} *&#47; `{` &#92;u0041");
  }

  @Test
  void theNamesOfAVendorFollowFromItsFolder() {
    Vendor vendor = new Vendor("big-co");

    assertThat(vendor.packageName()).isEqualTo("big_co");
    assertThat(vendor.clientName()).isEqualTo("BigCoClient");
    assertThat(vendor.variables()).isEqualTo("BIG_CO");
  }
}
