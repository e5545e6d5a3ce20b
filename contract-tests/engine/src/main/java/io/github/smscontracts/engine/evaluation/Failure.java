package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.spec.Bundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person needs to find and fix what is wrong with a case: who, where, what, and how to
 * reproduce it.
 *
 * @param name of the case
 * @param sent what was sent, shortened
 * @param curl a command line that sends it again
 */
public record Failure(
    String name,
    String place,
    List<Finding> findings,
    Map<String, String> said,
    String sent,
    String curl) {

  private static final int BRIEF = 200;
  private static final int LONG = 1_000;

  public static Failure of(Outcome outcome) {
    return new Failure(
        outcome.given().name(),
        outcome.given().cell().place(),
        outcome.findings().stream().map(finding -> shortened(finding, LONG)).toList(),
        outcome.said(),
        shortened(outcome.given().content(), LONG),
        curl(outcome.given()));
  }

  private static Finding shortened(Finding finding, int most) {
    return new Finding(
        finding.party(), shortened(finding.expected(), most), shortened(finding.found(), most));
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + " ...";
  }

  /**
   * The command that reproduces a case: a request goes to the mock, a response to the mock that
   * judges it as a body.
   */
  private static String curl(Case given) {
    String vendor = given.operation().spec().name();
    if (given instanceof RequestCase request) {
      String variable = vendor.toUpperCase(Locale.ROOT).replace('-', '_') + "_BASE_URL";
      return request.raw().curl("$" + variable);
    }
    ResponseCase response = (ResponseCase) given;
    return "curl -i -X POST \"$RESPONSES_URL\"'%s' -H 'Content-Type: application/json' --data-raw '%s'"
        .formatted(
            Bundle.document(vendor, given.operation().id(), response.status()),
            response.document().toString().replace("'", "'\\''"));
  }

  /** One line, for failures that are too many to read in full. */
  public String brief() {
    Finding first = shortened(findings.get(0), BRIEF);
    return "%s: at fault: %s; expected: %s; found: %s"
        .formatted(name, first.party(), first.expected(), first.found());
  }

  /** In full. */
  @Override
  public String toString() {
    return findings.stream()
        .map(
            finding ->
                "\n  at fault: %s\n    expected: %s\n    found:    %s"
                    .formatted(finding.party(), finding.expected(), finding.found()))
        .collect(
            Collectors.joining(
                "",
                name,
                "\n  place:    %s\n  parties:  %s\n  sent:     %s\n  reproduce:\n    %s"
                    .formatted(place, parties(), sent, curl)));
  }

  private String parties() {
    return said.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("; "));
  }
}
