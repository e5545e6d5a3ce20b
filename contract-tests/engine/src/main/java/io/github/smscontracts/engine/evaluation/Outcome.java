package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.cases.Case;
import java.util.List;
import java.util.Map;

/**
 * The result of a case.
 *
 * @param said what each of them said, in a few words
 * @param certified those whose word counts
 */
public record Outcome(
    Case given, Map<String, String> said, List<String> certified, List<Finding> findings) {

  public boolean passed() {
    return findings.isEmpty();
  }

  /** Fails a test with all that a person needs, unless everybody agrees with the case. */
  public void require() {
    if (!passed()) {
      throw new AssertionError(Failure.of(this).toString());
    }
  }

  /** Whether an oracle judged it; no oracle judges an answer without a body. */
  public boolean judgedByOracles() {
    return said.size() > 1;
  }

  @Override
  public String toString() {
    return given.name();
  }
}
