package io.github.smscontracts.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.Petshop;
import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.canary.Probe;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who disagrees with a case. */
class CaseEvaluatorTest {

  private static final Verdict ACCEPTS = Verdict.accepts();
  private static final Verdict REFUSES = Verdict.refuses(List.of("body"), "not so");

  /** An oracle with one answer. */
  private record Fake(String name, Verdict always) implements Oracle {

    @Override
    public String sha256() {
      return "";
    }

    @Override
    public Verdict request(RawRequest request) {
      return always;
    }

    @Override
    public Verdict response(SpecOperation operation, String status, JsonNode document) {
      return always;
    }
  }

  private static Outcome outcome(Case given, PartyVerdict own, Verdict one, Verdict other) {
    List<Oracle> oracles = List.of(new Fake("one", one), new Fake("other", other));
    List<Probe> known =
        List.of(new Probe(Certificates.of(given.cell()), "", true, oracle -> ACCEPTS));
    return new CaseEvaluator(
            new Petshop.Always("party", own), oracles, new Certificates(known, oracles))
        .evaluate(given);
  }

  private static List<Finding> findings(Case given, Verdict own, Verdict one, Verdict other) {
    return outcome(given, PartyVerdict.of(own), one, other).findings();
  }

  private static Case given(String keyword, Side side) {
    return Cases.of(Petshop.operation("adoptPet")).stream()
        .filter(RequestCase.class::isInstance)
        .filter(each -> each.cell().keyword().equals(keyword) && each.cell().side() == side)
        .findFirst()
        .orElseThrow();
  }

  private static final Case VALID = given("maxLength", Side.VALID);
  private static final Case INVALID = given("maxLength", Side.INVALID);

  @Test
  void whereAllAgreeNothingIsFound() {
    assertThat(findings(VALID, ACCEPTS, ACCEPTS, ACCEPTS)).isEmpty();
    assertThat(findings(INVALID, REFUSES, REFUSES, REFUSES)).isEmpty();
  }

  @Test
  void whoeverDisagreesIsNamed() {
    assertThat(findings(VALID, ACCEPTS, REFUSES, ACCEPTS))
        .containsExactly(new Finding("one", "accepted", "not so"));
    assertThat(findings(INVALID, REFUSES, REFUSES, ACCEPTS))
        .containsExactly(new Finding("other", "refused", "accepted"));
    assertThat(findings(INVALID, ACCEPTS, REFUSES, REFUSES))
        .containsExactly(new Finding("party", "refused", "accepted"));
  }

  @Test
  void whereNobodyAgreesItIsTheCaseOrTheSpecification() {
    assertThat(findings(VALID, REFUSES, REFUSES, REFUSES))
        .containsExactly(new Finding(Finding.EVERYBODY, "accepted", "not so"));
  }

  @Test
  void aRefusalForAnotherPlaceIsNoRefusal() {
    Verdict elsewhere = Verdict.refuses(List.of("body/owner"), "not that");

    assertThat(findings(INVALID, REFUSES, elsewhere, REFUSES))
        .containsExactly(
            new Finding(
                "one", "a refusal for body/pet/name", "a refusal for [body/owner]: not that"));
  }

  @Test
  void anOracleThatItsCanariesRefuteIsNotBelieved() {
    List<Oracle> wrong = List.of(new Fake("one", REFUSES));
    List<Probe> canaries =
        List.of(
            new Probe(
                Certificates.of(VALID.cell()),
                "",
                true,
                oracle -> oracle.request(((RequestCase) VALID).raw())));
    Outcome outcome =
        new CaseEvaluator(
                new Petshop.Always("party", PartyVerdict.of(ACCEPTS)),
                wrong,
                new Certificates(canaries, wrong))
            .evaluate(VALID);

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.said()).containsEntry("one", "refuses (not trusted on this)");
    assertThat(outcome.certified()).containsExactly("party");
  }

  @Test
  void aPartyWithoutAVerdictIsNotAsked() {
    Outcome outcome = outcome(INVALID, PartyVerdict.none("it has no words"), REFUSES, REFUSES);

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.said()).containsEntry("party", "it has no words");
  }

  @Test
  void whatTheMockSaidOfThePartysOwnRequestCountsForTheFirstOracle() {
    assertThat(
            outcome(VALID, PartyVerdict.of(ACCEPTS).withMock(REFUSES), ACCEPTS, ACCEPTS).findings())
        .containsExactly(new Finding("one", "accepted", "not so"));
  }

  @Test
  void aFailureSaysWhoWhereWhatAndHowToSeeItAgain() {
    Outcome outcome = outcome(INVALID, PartyVerdict.of(REFUSES), ACCEPTS, REFUSES);

    assertThatThrownBy(outcome::require)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("at fault: one")
        .hasMessageContaining("adoptPet request, body /pet/name: maxLength")
        .hasMessageContaining("expected: refused")
        .hasMessageContaining("parties:  party: refuses; one: accepts; other: refuses")
        .hasMessageContaining("curl -i -X POST \"$PETSHOP_BASE_URL\"'/pets'")
        .hasMessageContaining("Bearer $TOKEN");
  }

  @Test
  void aFailureOfAnAnswerIsSeenAgainAtTheMockThatJudgesAnswers() {
    Case answer =
        Cases.of(Petshop.operation("login")).stream()
            .filter(ResponseCase.class::isInstance)
            .findFirst()
            .orElseThrow();

    assertThat(failure(answer, "fine").curl())
        .contains("curl -i -X POST \"$RESPONSES_URL\"'/petshop/login/200'");
  }

  @Test
  void whatIsTooLongToReadIsShortened() {
    Failure failure = failure(VALID, "x".repeat(9_999));

    assertThat(failure.findings().get(0).found()).hasSize(1_004).endsWith(" ...");
    assertThat(failure.brief()).hasLineCount(1).contains("at fault: Prism", "xxx ...");
  }

  private static Failure failure(Case given, String found) {
    Finding finding = new Finding("Prism", "refused", found);
    return Failure.of(new Outcome(given, Map.of(), List.of("Prism"), List.of(finding)));
  }

  /** Somebody who sends a token wherever it goes, as a careless client does. */
  @Test
  void anOperationWithoutSecurityIsAskedWithoutAToken() {
    Case login =
        Cases.of(Petshop.operation("login")).stream()
            .filter(each -> each.cells().stream().anyMatch(c -> c.keyword().equals("no security")))
            .findFirst()
            .orElseThrow();
    Spec guarded =
        Petshop.changed(root -> ((ObjectNode) root.at("/paths/~1login/post")).remove("security"));

    assertThat(((RequestCase) login).raw().headers()).doesNotContainKey("Authorization");
    assertThat(CaseEvaluator.inTheJvm(Petshop.SPEC, Petshop.SILENT).evaluate(login).passed())
        .isTrue();
    assertThat(CaseEvaluator.inTheJvm(guarded, Petshop.SILENT).evaluate(login).findings())
        .extracting(Finding::party)
        .containsExactly(Finding.EVERYBODY);
    assertThat(
            CaseEvaluator.inTheJvm(Petshop.SPEC, Petshop.SILENT)
                .certificates()
                .covers("validator", login.cells().get(0)))
        .isTrue();
  }
}
