package io.github.smscontracts.engine.mutant;

import java.util.Map;

/**
 * The result of a mutant.
 *
 * @param killers the parties that noticed it, each with the case that told
 */
public record MutantResult(Mutant mutant, Map<String, String> killers) {

  public boolean killed() {
    return !killers.isEmpty();
  }

  @Override
  public String toString() {
    return mutant.toString();
  }
}
