package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.canary.Certificates;
import io.github.smscontracts.contract.cases.Cases;
import io.github.smscontracts.contract.party.Vendor;
import io.github.smscontracts.contract.report.Report;
import io.github.smscontracts.contract.report.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the suite did, and what it did not. */
@Order(Integer.MAX_VALUE)
class CoverageTest {

  private static final Once<Report> REPORT = new Once<>("the report", CoverageTest::report);

  private static Report report() {
    try {
      return ReportOfRun.of(
          ContractRun.get(),
          Boolean.getBoolean("contract.mutants")
              ? Optional.of(MutantsOfRun.of(MutantRun.get().fates()))
              : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theReportIsWritten() throws IOException {
    Path folder = ReportFolder.OF_THE_BUILD;

    ReportFolder.write(REPORT.get(), folder);
    Files.writeString(
        folder.resolve("responses.json"), ContractRun.get().responses().toPrettyString());

    assertThat(folder.resolve("index.html")).isNotEmptyFile();
    assertThat(folder.resolve("report.json")).isNotEmptyFile();
    assertThat(folder.resolve("summary.md")).isNotEmptyFile();
  }

  @Test
  void asMuchIsCoveredAsTheBuildAsks() {
    Report report = REPORT.get();

    assertThat(100.0 * report.covered() / report.total())
        .as(
            "percent of the cells that are covered: %d of %d, and contract.coverage.minimum asks"
                + " for %s; the others stand in target/contract-report/index.html",
            report.covered(), report.total(), report.minimum())
        .isGreaterThanOrEqualTo(report.minimum());
  }

  @Test
  void whatIsNotCoveredHasAReason() {
    assertThat(REPORT.get().uncovered().stream().filter(it -> it.reason().equals(Cases.NO_REASON)))
        .isEmpty();
  }

  /** A schema that it cannot compile makes Prism accept every body in silence. */
  @Test
  void prismChecksEveryBody() {
    assertThat(
            ContractRun.get().outcomes().stream()
                .filter(it -> it.it().cell().place().equals("body"))
                .filter(it -> it.it().cell().keyword().equals("type object") && !it.it().valid())
                .filter(it -> !it.said().get("Prism").startsWith("refuses")))
        .as("the specification switches Prism's checks off here; CONTRIBUTING.md says what does")
        .isEmpty();
  }

  @Test
  void aCaseHasANameOfItsOwn() {
    List<String> names = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      Cases.of(vendor.spec()).forEach(it -> names.add(it.name()));
    }

    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyKeywordAndStyleOfTheSpecificationsHasACanary() {
    Certificates certificates = ContractRun.get().certificates();

    assertThat(
            ContractRun.get().outcomes().stream()
                .map(outcome -> outcome.it().cell())
                .filter(cell -> !certificates.knows(cell))
                .map(Certificates::of)
                .distinct())
        .as("add them to canaries.yaml")
        .isEmpty();
  }
}
