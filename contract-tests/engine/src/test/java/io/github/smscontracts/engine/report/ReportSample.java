package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.report.Report.Half;
import io.github.smscontracts.engine.report.Report.Judged;
import io.github.smscontracts.engine.report.Report.Mark;
import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Report.State;
import io.github.smscontracts.engine.report.Report.Trust;
import io.github.smscontracts.engine.report.Report.Uncovered;
import io.github.smscontracts.engine.report.Report.Unenforced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small reports with everything that a report can have, and with text that wants to be markup. */
final class ReportSample {

  static final String HOSTILE =
      "</script><script>alert(1)</script><!-- \"quoted\" 'single' ``ticks`` | a\\|b @all &amp; ${x}";

  private static final String REFUSED = "refuses (not certified)";
  private static final List<String> ALL = List.of("client", "Prism", "validator");

  private ReportSample() {}

  static Report failed() {
    Judged wrong = wrong("3", "body /items/0/name: minLength");
    Judged hostile = wrong(HOSTILE, "body /" + HOSTILE + ": pattern");
    return report(
        List.of(
            mark("", "path", half(Side.VALID, State.GREEN, said("the example", "accepts", ALL))),
            mark("query", "undeclared parameter", half(Side.INVALID, State.YELLOW, unbelieved())),
            mark("path id", "required", green(Side.VALID), green(Side.INVALID)),
            mark("path id", "type string", green(Side.VALID), half(Side.INVALID, State.NONE)),
            mark("path id", "not nullable", half(Side.INVALID, State.NONE)),
            mark("example spring", "example", green(Side.VALID)),
            mark("body", "type object", green(Side.VALID), green(Side.INVALID)),
            mark("body /items", "optional", green(Side.VALID)),
            mark("body /items", "type array", green(Side.VALID), green(Side.INVALID)),
            mark("body /items", "type string", green(Side.VALID), green(Side.INVALID)),
            mark("body /items/0/name", "minLength", green(Side.VALID), red(wrong)),
            mark(
                "body /count",
                "format int64 beyond 2^53",
                green(Side.VALID),
                half(Side.INVALID, State.YELLOW, unbelieved())),
            mark("body /" + HOSTILE, "pattern", red(hostile))),
        List.of(
            uncovered("path id: type string", "any text that is sent is one"),
            uncovered("path id: not nullable", "null cannot be written in a path"),
            uncovered("body /items/0/name: minLength", "a case of it is wrong"),
            uncovered("body /" + HOSTILE + ": pattern", HOSTILE)),
        List.of(hostile.name()),
        Optional.of(mutants()));
  }

  static Report passed() {
    return report(
        List.of(
            mark("body", "type object", green(Side.VALID), green(Side.INVALID)),
            mark("body /name", "optional", green(Side.VALID))),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** Everything is wrong, at length, many times. */
  static Report huge() {
    String many = HOSTILE.repeat(10) + "\uD83D\uDE00".repeat(300);
    List<Mark> marks =
        IntStream.range(0, 300)
            .mapToObj(
                it -> mark("body /p" + it + many, "pattern", red(wrong(many, "p" + it + many))))
            .toList();
    List<Uncovered> uncovered =
        IntStream.range(0, 300).mapToObj(it -> uncovered("p" + it + many, many)).toList();
    return report(marks, uncovered, List.of(), Optional.of(mutants()));
  }

  private static Report report(
      List<Mark> marks,
      List<Uncovered> uncovered,
      List<String> disagreed,
      Optional<Mutants> mutants) {
    return new Report(
        List.of("saveThing"),
        1234,
        27.1,
        "local",
        99,
        marks,
        marks.stream()
            .flatMap(mark -> mark.sides().stream())
            .flatMap(half -> half.cases().stream())
            .filter(it -> !it.wrong().isEmpty())
            .toList(),
        disagreed.isEmpty() ? List.of() : List.of("SomeTest.somethingHolds " + HOSTILE),
        uncovered,
        1200,
        disagreed,
        trust(),
        mutants);
  }

  private static Mark mark(String place, String keyword, Half... sides) {
    List<State> states = List.of(sides).stream().map(Half::state).distinct().toList();
    State state =
        states.contains(State.RED) ? State.RED : states.size() == 1 ? states.get(0) : State.YELLOW;
    return new Mark("acme", "saveThing", "request", place, keyword, state, List.of(sides));
  }

  private static Half half(Side side, State state, Judged... cases) {
    return new Half(side, state, List.of(cases));
  }

  private static Half green(Side side) {
    String words = side == Side.VALID ? "accepts" : "refuses";
    return half(side, State.GREEN, said("one", words, ALL), said("another", words, ALL));
  }

  private static Half red(Judged wrong) {
    return half(Side.INVALID, State.RED, said("\"\"", "refuses", ALL), wrong);
  }

  private static Judged said(String label, String words, List<String> believed) {
    Map<String, String> said = new LinkedHashMap<>();
    ALL.forEach(party -> said.put(party, words));
    return new Judged(
        "saveThing request: made as a whole (" + label + ")", label, said, believed, "");
  }

  private static Judged unbelieved() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("client", "Java's types cannot say it");
    said.put("Prism", REFUSED);
    said.put("validator", "refuses");
    return new Judged(
        "saveThing request: undeclared", "of_tomorrow=1", said, List.of("validator"), "");
  }

  private static Judged wrong(String label, String where) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("client", "accepts");
    said.put("Prism", REFUSED);
    said.put("validator", "refuses");
    String name = "saveThing request, %s (%s) is invalid".formatted(where, label);
    String text =
        """
        %s
          at fault: the generated client (found at the client)
            expected: a refusal for %s
            found:    accepted: %s
          place:    %s
          parties:  client: accepts; Prism: %s; validator: refuses
          sent:     POST /things, body {"name": "%s"}
          again:    curl -i -X POST "$ACME_BASE_URL"'/things' --data-raw '{"name": "%s"}'"""
            .formatted(name, where, label, where, REFUSED, label, label);
    return new Judged(name, label, said, List.of("client", "validator"), text);
  }

  private static Uncovered uncovered(String where, String reason) {
    return new Uncovered("saveThing request, " + where + ", invalid", reason);
  }

  private static Trust trust() {
    Map<String, List<String>> believed = new LinkedHashMap<>();
    believed.put("request body minLength", List.of("Prism", "validator"));
    believed.put("request query undeclared parameter", List.of("validator"));
    believed.put("response body trap of " + HOSTILE, List.of());
    return new Trust(
        60,
        believed,
        List.of(
            new Unenforced(
                "Prism", "response body trap of " + HOSTILE, HOSTILE + " is valid", false),
            new Unenforced(
                "Prism",
                "request query undeclared parameter",
                "GET /asked?other=1, no body is invalid",
                true)));
  }

  private static Mutants mutants() {
    return new Mutants(
        120,
        116,
        Map.of("client", 60, "Prism", 100, "validator", 100),
        List.of(new Mutant("minLength 0 left out of /name", "nothing is shorter")),
        List.of(new Mutant("summary of saveThing changed", HOSTILE)),
        List.of(
            new Mutant("maxLength of /name 40 -> 41", ""), new Mutant("pattern " + HOSTILE, "")));
  }
}
