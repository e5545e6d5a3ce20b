package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.report.Report.Judged;
import io.github.smscontracts.engine.report.Report.Mark;
import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Report.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The report as a comment on a pull request. */
final class SummaryReport {

  /** GitHub takes 65,536 characters. */
  static final int MOST_BYTES = 60_000;

  private static final String REST = "\nThe rest is in index.html.\n";
  private static final int MOST_OPERATIONS = 50;
  private static final int MOST_FAILURES = 10;
  private static final int MOST_UNCOVERED = 20;
  private static final int MOST_SURVIVORS = 10;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_VALUE = 2_000;
  private static final Set<String> SHOWN =
      Set.of("", "at fault", "place", "expected", "found", "again");

  private final List<String> blocks = new ArrayList<>();
  private final Report report;

  private SummaryReport(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    SummaryReport summary = new SummaryReport(report);
    summary.verdict();
    report.mutants().ifPresent(summary::mutants);
    summary.operations();
    summary.failures();
    summary.otherFailures();
    summary.uncovered();
    return summary.text();
  }

  private void verdict() {
    Conclusion conclusion = Conclusion.of(report);
    blocks.add(
        """
        ## %s

        %s of %s in %s s, mocks: %s. Covered: %s of %s, %s. The oracles agree on %s and disagree on %s.
        """
            .formatted(
                conclusion.passed()
                    ? "✅ Contract suite passed"
                    : "❌ Contract suite failed: " + String.join("; ", conclusion.faults()),
                Words.count(report.cases(), "case"),
                Words.count(report.operations().size(), "operation"),
                Words.decimal(report.seconds()),
                Markdown.code(report.mode()),
                Words.number(report.covered()),
                Words.count(report.total(), "cell"),
                Words.percent(report.covered(), report.total()),
                Words.number(report.agreed()),
                Words.number(report.disagreed().size())));
    unbelieved();
  }

  /** What an oracle is not believed on, as far as our specifications say such a thing. */
  private void unbelieved() {
    String list =
        report.trust().unenforced().stream()
            .filter(Report.Unenforced::used)
            .map(it -> it.oracle() + " on " + Markdown.code(it.certificate()))
            .distinct()
            .collect(Collectors.joining(", "));
    if (!list.isEmpty()) {
      blocks.add("Not believed: " + list + ".\n");
    }
  }

  private void mutants(Mutants mutants) {
    List<Mutant> survived = mutants.survived();
    String names =
        survived.stream()
            .limit(MOST_SURVIVORS)
            .map(it -> Markdown.code(Markdown.shortened(it.name(), LONGEST_NAME)))
            .collect(Collectors.joining(", "));
    int more = survived.size() - MOST_SURVIVORS;
    blocks.add(
        "\nMutants: %s of %s killed, %s equivalent, %s suppressed, %s survived%s%s.\n"
            .formatted(
                Words.number(mutants.killed()),
                Words.number(mutants.total()),
                Words.number(mutants.equivalent().size()),
                Words.number(mutants.suppressed().size()),
                Words.number(survived.size()),
                survived.isEmpty() ? "" : ": " + names,
                more > 0 ? " and " + Words.number(more) + " more" : ""));
  }

  private void operations() {
    Map<String, List<Mark>> marks =
        report.marks().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.vendor() + " " + it.operation(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    blocks.add("\n| operation | cases | covered | wrong |\n|---|--:|--:|--:|\n");
    marks.entrySet().stream()
        .limit(MOST_OPERATIONS)
        .forEach(it -> blocks.add(operation(it.getKey(), it.getValue())));
    more("operation", marks.size() - MOST_OPERATIONS);
  }

  private static String operation(String name, List<Mark> marks) {
    List<Report.Half> halves = marks.stream().flatMap(it -> it.sides().stream()).toList();
    Map<String, Judged> cases = new LinkedHashMap<>();
    halves.forEach(half -> half.cases().forEach(it -> cases.put(it.name(), it)));
    long covered =
        halves.stream()
            .filter(it -> it.state() == State.GREEN || it.state() == State.YELLOW)
            .count();
    long wrong = cases.values().stream().filter(it -> !it.wrong().isEmpty()).count();
    return "| %s | %s | %s / %s | %s |\n"
        .formatted(
            Markdown.cell(Markdown.shortened(name, LONGEST_NAME)),
            Words.number(cases.size()),
            Words.number((int) covered),
            Words.number(halves.size()),
            Words.number((int) wrong));
  }

  private void failures() {
    List<Judged> wrong = report.wrong();
    if (!wrong.isEmpty()) {
      blocks.add("\n### Wrong\n\nWhere a text ends in … it is cut; index.html has it whole.\n");
      wrong.stream().limit(MOST_FAILURES).forEach(it -> blocks.add(failure(Failure.of(it))));
      more("case", wrong.size() - MOST_FAILURES);
    }
  }

  private static String failure(Failure failure) {
    String text =
        failure.lines().stream()
            .filter(it -> SHOWN.contains(it.key()))
            .map(
                it ->
                    (it.key().isEmpty() ? "" : it.key() + ": ")
                        + Markdown.shortened(it.value(), LONGEST_VALUE))
            .collect(Collectors.joining("\n"));
    return "\n%s\n\n%s"
        .formatted(
            Markdown.code(Markdown.shortened(failure.name(), LONGEST_NAME)), Markdown.block(text));
  }

  private void otherFailures() {
    List<String> others = report.otherFailures();
    if (!others.isEmpty()) {
      blocks.add("\n### Other tests that failed\n\n");
      others.stream()
          .limit(MOST_FAILURES)
          .map(it -> Markdown.code(Markdown.shortened(it, LONGEST_NAME)))
          .forEach(it -> blocks.add("- " + it + "\n"));
      more("test", others.size() - MOST_FAILURES);
    }
  }

  private void uncovered() {
    if (!report.uncovered().isEmpty()) {
      blocks.add("\n### Not covered\n\n");
      report.uncovered().stream()
          .limit(MOST_UNCOVERED)
          .forEach(
              it ->
                  blocks.add(
                      "- %s: %s\n"
                          .formatted(
                              Markdown.code(Markdown.shortened(it.cell(), LONGEST_NAME)),
                              Markdown.code(Markdown.shortened(it.reason(), LONGEST_NAME)))));
      more("cell", report.uncovered().size() - MOST_UNCOVERED);
    }
  }

  private void more(String what, int more) {
    if (more > 0) {
      blocks.add("\nand %s more, see index.html\n".formatted(Words.count(more, what)));
    }
  }

  /** As many blocks as there is room for. */
  private String text() {
    StringBuilder text = new StringBuilder();
    int room = MOST_BYTES - bytes(REST);
    for (String block : blocks) {
      room -= bytes(block);
      if (room < 0) {
        return text.append(REST).toString();
      }
      text.append(block);
    }
    return text.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
