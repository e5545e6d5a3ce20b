package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.evaluation.Failure;
import io.github.smscontracts.engine.report.Report.Checked;
import io.github.smscontracts.engine.report.Report.Covered;
import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Report.Wrong;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as a comment on a pull request. */
final class Summary {

  /** Below GitHub's limit of 65,536 characters. */
  static final int MOST_BYTES = 60_000;

  private static final String REST = "\nThe rest is in index.html.\n";
  private static final int MOST_OPERATIONS = 50;
  private static final int MOST = 10;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_VALUE = 2_000;

  private final List<String> blocks = new ArrayList<>();
  private final Report report;

  private Summary(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    Summary summary = new Summary(report);
    summary.result();
    if (report.mutants() != null) {
      summary.mutants(report.mutants());
    }
    summary.operations();
    long wrong = report.cases().stream().filter(each -> !each.faults().isEmpty()).count();
    String shortened = "Where a text ends in … it is shortened; index.html has all of it.";
    summary.list("### Failures\n\n" + shortened, report.failures(), Summary::failure, MOST);
    summary.more("case", wrong - MOST);
    summary.items("Other tests that failed", "test", report.otherFailures());
    List<Mutant> survived = report.mutants() == null ? List.of() : report.mutants().survived();
    summary.items("Mutants that survived", "mutant", survived.stream().map(Mutant::name).toList());
    List<String> gaps =
        report.uncovered().stream().map(each -> each.cell() + ": " + each.reason()).toList();
    summary.items("Not covered", "cell", gaps);
    return summary.text();
  }

  private void result() {
    String untrusted =
        report.canaries().wrong().stream()
            .filter(Wrong::used)
            .map(each -> each.oracle() + " on " + Markdown.code(each.certificate()))
            .distinct()
            .collect(Collectors.joining(", "));
    blocks.add(
        """
        ## %s

        %s of %s in %s s, mocks: %s. Covered: %s of %s, %s. The oracles agree on %s and disagree on %s.
        %s\
        """
            .formatted(
                report.passed()
                    ? "✅ Contract suite passed"
                    : "❌ Contract suite failed: " + String.join("; ", report.reasons()),
                Words.count(report.cases().size(), "case"),
                Words.count(report.operations().size(), "operation"),
                Words.decimal(report.seconds()),
                Markdown.code(report.mode()),
                Words.number(report.covered()),
                Words.count(report.total(), "cell"),
                Words.percent(report.covered(), report.total()),
                Words.number(report.agreed()),
                Words.number(report.disagreed().size()),
                untrusted.isEmpty() ? "" : "Not trusted: " + untrusted + ".\n"));
  }

  private void mutants(Mutants mutants) {
    blocks.add(
        "\nMutants: %s of %s killed, %s equivalent, %s suppressed, %s survived.\n"
            .formatted(
                Words.number(mutants.killed()),
                Words.number(mutants.total()),
                Words.number(mutants.equivalent().size()),
                Words.number(mutants.suppressed().size()),
                Words.number(mutants.survived().size())));
  }

  private void operations() {
    Map<String, List<Covered>> cells =
        report.cells().stream()
            .collect(Collectors.groupingBy(each -> each.vendor() + " " + each.cell().operation()));
    String head = "| operation | cases | covered | wrong |\n|---|--:|--:|--:|";
    list(
        head,
        report.operations(),
        name -> operation(name, cells.getOrDefault(name, List.of())),
        MOST_OPERATIONS);
    more("operation", report.operations().size() - MOST_OPERATIONS);
  }

  private String operation(String name, List<Covered> cells) {
    List<Checked> cases =
        cells.stream()
            .flatMap(each -> each.cases().stream())
            .distinct()
            .map(report.cases()::get)
            .toList();
    return "| %s | %s | %s / %s | %s |\n"
        .formatted(
            Markdown.cell(Markdown.shortened(name, LONGEST_NAME)),
            Words.number(cases.size()),
            Words.number(cells.stream().filter(each -> each.reason().isEmpty()).count()),
            Words.number(cells.size()),
            Words.number(cases.stream().filter(each -> !each.faults().isEmpty()).count()));
  }

  private void items(String title, String what, List<String> names) {
    list("### " + title + "\n", names, name -> "- " + name(name) + "\n", 2 * MOST);
    more(what, names.size() - 2 * MOST);
  }

  private <T> void list(String head, List<T> some, Function<T, String> block, int most) {
    if (!some.isEmpty()) {
      blocks.add("\n" + head + "\n");
      some.stream().limit(most).map(block).forEach(blocks::add);
    }
  }

  private void more(String what, long more) {
    if (more > 0) {
      blocks.add("\nand %s more, see index.html\n".formatted(Words.count(more, what)));
    }
  }

  private static String failure(Failure failure) {
    Stream<String> findings =
        failure.findings().stream()
            .map(each -> List.of(each.party(), each.expected(), each.found()))
            .map(each -> "at fault: %s\nexpected: %s\nfound: %s".formatted(each.toArray()));
    Stream<String> other = Stream.of("place: " + failure.place(), "reproduce: " + failure.curl());
    String text =
        Stream.concat(findings, other)
            .map(part -> Markdown.shortened(part, LONGEST_VALUE))
            .collect(Collectors.joining("\n"));
    return "\n%s\n\n%s".formatted(name(failure.name()), Markdown.block(text));
  }

  private static String name(String name) {
    return Markdown.code(Markdown.shortened(name, LONGEST_NAME));
  }

  /** The text, with as many blocks as fit. */
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
