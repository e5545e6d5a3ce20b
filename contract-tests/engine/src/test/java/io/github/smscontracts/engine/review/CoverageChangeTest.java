package io.github.smscontracts.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.Petshop;
import io.github.smscontracts.engine.spec.Spec;
import org.junit.jupiter.api.Test;

class CoverageChangeTest {

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
    return CoverageChange.between(
        CoverageChange.coverage(spec(base)), CoverageChange.coverage(spec(head)), "");
  }

  private static Spec spec(String yaml) {
    return Petshop.spec("test", yaml);
  }
}
