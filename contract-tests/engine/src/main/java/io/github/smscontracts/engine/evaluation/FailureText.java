package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.spec.Bundle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person needs to find and mend what is wrong: who, where, what, and how to see it. */
public final class FailureText {

  private static final int BRIEF = 200;
  private static final int LONG = 1_000;

  private FailureText() {}

  /** In one line, where there are too many to read them all. */
  public static String brief(Outcome outcome) {
    Finding first = outcome.findings().get(0);
    return "%s: at fault: %s; expected: %s; found: %s"
        .formatted(
            outcome.given().name(),
            first.party(),
            shortened(first.expected(), BRIEF),
            shortened(first.found(), BRIEF));
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + " ...";
  }

  public static String of(Outcome outcome) {
    StringBuilder text = new StringBuilder(outcome.given().name());
    for (Finding finding : outcome.findings()) {
      text.append(
          "\n  at fault: %s\n    expected: %s\n    found:    %s"
              .formatted(
                  finding.party(),
                  shortened(finding.expected(), LONG),
                  shortened(finding.found(), LONG)));
    }
    text.append("\n  place:    ").append(outcome.given().cell().place());
    text.append("\n  parties:  ").append(said(outcome.said()));
    text.append("\n  sent:     ").append(shortened(outcome.given().content(), LONG));
    text.append("\n  again:    ").append(curl(outcome.given()));
    return text.toString();
  }

  private static String said(Map<String, String> said) {
    return said.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("; "));
  }

  /** A request goes to the mock; a response to the mock that judges it as a body. */
  static String curl(Case given) {
    String vendor = given.operation().spec().name();
    if (given instanceof RequestCase request) {
      return request.raw().curl("$" + vendor.toUpperCase(Locale.ROOT) + "_BASE_URL");
    }
    ResponseCase response = (ResponseCase) given;
    return "curl -i -X POST \"$RESPONSES_URL\"'%s' -H 'Content-Type: application/json' --data-raw '%s'"
        .formatted(
            Bundle.document(vendor, given.operation().id(), response.status()),
            response.document().toString().replace("'", "'\\''"));
  }
}
