package io.github.smscontracts.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpecTest {

  private static Spec of(String yaml) throws IOException {
    return Spec.ofYaml("micro", yaml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aliasesAndMergeKeysStandForWhatTheyRepeatAndOtherScalarsAreJson() throws IOException {
    Spec spec =
        of(
            """
            a: &text {type: string}
            b: *text
            c: {<<: *text, example: 2026-03-01}
            d: [yes, ~, true, 12, 12:30, 1.5, '7', 9007199254740993]
            200: e
            """);

    assertThat(spec.root())
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"a": {"type": "string"}, "b": {"type": "string"},
                     "c": {"type": "string", "example": "2026-03-01"},
                     "d": ["yes", null, true, 12, "12:30", 1.5, "7", 9007199254740993],
                     "200": "e"}
                    """));
  }

  @Test
  void theParametersOfAPathAreThoseOfItsOperationsUnlessTheyHaveTheirOwn() throws IOException {
    Spec spec =
        of(
            """
            paths:
              /a/{id}:
                parameters:
                - {name: id, in: path, required: true, example: 1}
                - $ref: '#/components/parameters/Page'
                get: {operationId: read}
                put: {operationId: write, parameters: [{name: id, in: path, example: 2}]}
            components: {parameters: {Page: {name: page, in: query, example: 3}}}
            """);

    assertThat(spec.operations())
        .extracting(operation -> operation.arguments(true).toString())
        .containsExactly("{id=1, page=3}", "{id=2, page=3}");
  }
}
