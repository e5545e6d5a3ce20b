package io.github.smscontracts.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.Petshop;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTest {

  private static final String SPEC =
      """
      paths:
        /things/{id}:
          get:
            operationId: getThing
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}, example: 7}
            responses:
              '200':
                content:
                  application/json:
                    schema: {type: object, properties: {code: {type: string, example: a}}}
      """;

  @Test
  void aFailureSaysWhoWhereWhatAndHowToReproduceIt() {
    assertThat(failure("code").toString())
        .contains("at fault: Prism", "expected: refused", "found:    fine")
        .contains("place:    body /code", "parties:  Prism: accepts")
        .contains("curl -i -X POST \"$RESPONSES_URL\"'/acme/getThing/200'");
    assertThat(failure("path id").curl()).startsWith("curl -i").contains("\"$ACME_BASE_URL\"");
  }

  @Test
  void whatIsTooLongToReadIsShortened() {
    assertThat(failure("path id").findings().get(1).found()).hasSize(1_004).endsWith(" ...");
    assertThat(failure("path id").brief()).hasLineCount(1).contains("at fault: Prism");
  }

  private static Failure failure(String place) {
    Case given =
        Cases.of(Petshop.spec("acme", SPEC)).stream()
            .filter(each -> each.cell().place().endsWith(place))
            .findFirst()
            .orElseThrow();
    Finding brief = new Finding("Prism", "refused", "fine");
    Finding endless = new Finding("Prism", "refused", "x".repeat(9_999));
    return Failure.of(
        new Outcome(given, Map.of("Prism", "accepts"), List.of("Prism"), List.of(brief, endless)));
  }
}
