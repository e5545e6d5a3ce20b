package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.cases.Case;
import java.util.List;
import java.util.Map;

/**
 * What became of a case.
 *
 * @param said what each party said, in a few words
 * @param certified the parties whose word counts
 */
public record Outcome(
    Case it, Map<String, String> said, List<String> certified, List<Complaint> complaints) {

  public boolean passed() {
    return complaints.isEmpty();
  }

  /** Whether an oracle was asked; none has anything to say of an answer without a body. */
  public boolean judgedByOracles() {
    return said.size() > 1;
  }

  @Override
  public String toString() {
    return it.name();
  }
}
