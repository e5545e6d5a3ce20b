package io.github.smscontracts.engine.canary;

import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.Verdict;
import java.util.function.Function;

/**
 * A question with a known answer.
 *
 * @param certificate what an oracle is believed on when it answers all such questions right
 */
public record Probe(
    String certificate, String what, boolean valid, Function<Oracle, Verdict> question) {

  public boolean isAnsweredBy(Oracle oracle) {
    return question.apply(oracle).accepted() == valid;
  }

  @Override
  public String toString() {
    return "%s: %s is %s".formatted(certificate, what, valid ? "valid" : "invalid");
  }
}
