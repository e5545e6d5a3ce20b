package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.evaluation.Failure;
import io.github.smscontracts.engine.evaluation.Finding;
import io.github.smscontracts.engine.report.Report.Checked;
import io.github.smscontracts.engine.report.Report.Covered;
import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Report.State;
import io.github.smscontracts.engine.report.Report.Trust;
import io.github.smscontracts.engine.report.Report.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small report with everything that a report can have, and with text that wants to be markup. */
final class ReportSample {

  static final String HOSTILE =
      "</script><script>alert(1)</script><!-- \"quoted\" 'single' ``ticks`` | a\\|b @all &amp;"
          + " ${x}";

  private static final List<String> PARTIES = List.of("Prism", "client", "validator");

  private final List<Covered> cells = new ArrayList<>();
  private final List<Checked> cases = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  private ReportSample() {}

  static Report passed() {
    ReportSample sample = new ReportSample();
    sample.cell("body", "type object", Side.VALID, State.AGREED, "{}");
    sample.cell("body", "type object", Side.INVALID, State.AGREED, "is array");
    return sample.report(List.of(), null);
  }

  static Report failed() {
    return of(HOSTILE);
  }

  /** A report of many long failures. */
  static Report huge() {
    return of((HOSTILE.repeat(10) + "\uD83D\uDE00".repeat(300) + "\n").repeat(300).split("\n"));
  }

  private static Report of(String... texts) {
    ReportSample sample = new ReportSample();
    sample.cell("", "path", Side.VALID, State.AGREED, "the example");
    sample.cell("query", "undeclared parameter", Side.INVALID, State.SINGLE, "unknown=1");
    sample.cell("path id", "type string", Side.VALID, State.AGREED, "example");
    sample.cell("path id", "type string", Side.INVALID, State.NONE, "any text is one");
    sample.cell("example spring", "example", Side.VALID, State.AGREED, "spring");
    sample.cell("body /items", "type array", Side.VALID, State.AGREED, "[]");
    sample.cell("body /items/0/name", "minLength", Side.INVALID, State.WRONG, "\"\"");
    List<Mutant> mutants = new ArrayList<>();
    for (String text : texts) {
      sample.cell("body /a~1b/" + text, "pattern", Side.INVALID, State.WRONG, text);
      sample.cell("body /c/" + text, "pattern", Side.INVALID, State.NONE, text);
      mutants.add(new Mutant("pattern " + text, text));
    }
    return sample.report(
        List.of(texts), new Mutants(9, 6, Map.of("Prism", 6), mutants, mutants, mutants));
  }

  private void cell(String place, String keyword, Side side, State state, String label) {
    Cell cell = new Cell("saveThing", "request", place, keyword, side);
    String reason = state == State.WRONG ? "a case of it is wrong" : "";
    if (state == State.NONE) {
      cells.add(new Covered("acme", cell, state, List.of(), label));
      return;
    }
    Map<String, String> said = new TreeMap<>();
    PARTIES.forEach(party -> said.put(party, side == Side.VALID ? "accepts" : "refuses"));
    List<String> faults = state == State.WRONG ? List.of("the client") : List.of();
    List<String> trusted = state == State.SINGLE ? List.of("validator") : PARTIES;
    String name = "saveThing request, %s: %s (%s) is %s".formatted(place, keyword, label, side);
    cells.add(new Covered("acme", cell, state, List.of(cases.size()), reason));
    cases.add(new Checked(name, label, said, trusted, faults));
    if (state == State.WRONG) {
      var finding = new Finding("the client", "a refusal", "accepted: " + label);
      String curl = "curl -i -X POST \"$ACME_BASE_URL\"'/things' --data-raw '" + label + "'";
      failures.add(new Failure(name, place, List.of(finding), said, "POST /things", curl));
    }
  }

  private Report report(List<String> others, Mutants mutants) {
    Wrong avoided = new Wrong("Prism", "response body trap", HOSTILE + " is valid", false);
    Wrong used = new Wrong("Prism", "request query undeclared parameter", "?b=1 is invalid", true);
    Map<String, List<String>> certified = new TreeMap<>();
    certified.put("request body minLength", List.of("Prism", "validator"));
    certified.put(used.certificate(), List.of("validator"));
    Trust canaries = new Trust(60, certified, List.of(avoided, used));
    List<String> names = List.of("acme saveThing");
    List<String> disagreed = failures.stream().map(Failure::name).skip(1).toList();
    return new Report(
        27.1, "local", 99, names, cells, cases, failures, others, 12, disagreed, canaries, mutants);
  }
}
