package io.github.smscontracts.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConclusionTest {

  @Test
  void aRunWithNothingWrongPasses() {
    assertThat(Conclusion.of(ReportSample.passed()).passed()).isTrue();
  }

  @Test
  void aRunFailsForEachReasonThatFailsTheBuild() {
    assertThat(Conclusion.of(ReportSample.failed()).faults())
        .containsExactly(
            "2 of 1,234 cases are wrong",
            "1 other test failed",
            "the oracles disagree on 1 case",
            "80.0 % of the cells are covered, the build asks for 99.0 %",
            "2 mutants survived");
  }

  @Test
  void onlyAllIsAHundredPercent() {
    assertThat(Words.percent(6999, 7000)).isEqualTo("99.9 %");
    assertThat(Words.percent(7000, 7000)).isEqualTo("100.0 %");
  }
}
