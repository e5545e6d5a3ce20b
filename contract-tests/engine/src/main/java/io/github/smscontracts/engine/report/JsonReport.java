package io.github.smscontracts.engine.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The report for programs. */
final class JsonReport {

  private JsonReport() {}

  static String of(Report report) {
    JsonMapper json = new JsonMapper();
    ObjectNode root = json.createObjectNode();
    root.put("operations", report.operations().size());
    root.put("cases", report.cases());
    root.put("seconds", report.seconds());
    ObjectNode coverage = root.putObject("coverage");
    coverage.put("covered", report.covered()).put("total", report.total());
    coverage.set("uncovered", json.valueToTree(report.uncovered()));
    ObjectNode oracles = root.putObject("oracles");
    oracles.put("agreed", report.agreed());
    oracles.set("disagreed", json.valueToTree(report.disagreed()));
    ObjectNode canaries = root.putObject("canaries");
    canaries.put("run", report.trust().run());
    canaries.set("unenforced", json.valueToTree(report.trust().unenforced()));
    report
        .mutants()
        .ifPresent(
            it -> {
              ObjectNode mutants = root.putObject("mutants");
              mutants.put("killed", it.killed()).put("equivalent", it.equivalent().size());
              mutants.put("suppressed", it.suppressed().size());
              mutants.set("survived", json.valueToTree(it.survived()));
              mutants.put("total", it.total());
            });
    return root.toPrettyString() + "\n";
  }
}
