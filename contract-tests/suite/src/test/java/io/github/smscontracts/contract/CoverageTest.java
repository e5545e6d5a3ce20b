package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.evaluation.Outcome;
import io.github.smscontracts.engine.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The coverage of the suite. */
class CoverageTest {

  @Test
  void asMuchIsCoveredAsTheBuildAsks() {
    Report report = ReportOfRun.get();

    assertThat(100.0 * report.covered() / report.total())
        .as(
            "percent of the cells that are covered: %d of %d, and contract.coverage.minimum asks"
                + " for %s; the others stand in target/contract-report/index.html",
            report.covered(), report.total(), report.minimum())
        .isGreaterThanOrEqualTo(report.minimum());
  }

  @Test
  void whatIsNotCoveredHasAReason() {
    assertThat(
            ReportOfRun.get().uncovered().stream()
                .filter(cell -> cell.reason().equals(Cases.NO_REASON)))
        .isEmpty();
  }

  /** Prism silently accepts every body if it cannot compile the schema. */
  @Test
  void prismChecksEveryBody() {
    assertThat(
            ContractRun.get().outcomes().stream()
                .filter(outcome -> outcome.given().cell().place().equals("body"))
                .filter(
                    outcome ->
                        outcome.given().cell().keyword().equals("type object")
                            && !outcome.given().valid())
                .filter(outcome -> !outcome.said().get("Prism").startsWith("refuses")))
        .as("the specification switches Prism's checks off here; CONTRIBUTING.md says what does")
        .isEmpty();
  }

  @Test
  void aCaseHasANameOfItsOwn() {
    List<String> names = new ArrayList<>();
    for (Vendor vendor : Vendor.all()) {
      Cases.of(vendor.spec()).forEach(given -> names.add(given.name()));
    }

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyKeywordAndStyleOfTheSpecificationsHasACanary() {
    Certificates certificates = ContractRun.get().certificates();

    assertThat(
            ContractRun.get().outcomes().stream()
                .filter(Outcome::judgedByOracles)
                .map(outcome -> outcome.given().cell())
                .filter(cell -> !certificates.knows(cell))
                .map(Certificates::of)
                .distinct())
        .as("add them to canaries.yaml")
        .isEmpty();
  }
}
