package io.github.smscontracts.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.Petshop;
import io.github.smscontracts.engine.review.Examples.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  private static final String SPEC =
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

  @Test
  void everyExampleIsJudgedWhereItIsUsed() {
    assertThat(judged(SPEC))
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
    Judged shared = judged(SPEC).get(2);

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
