package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;

/**
 * A party that claims to implement a specification, such as a generated client, and judges cases.
 */
public interface Party {

  String name();

  PartyVerdict judge(Case given);

  /** Whether it would retry an operation that must not be retried, or the reverse. */
  default boolean promisesOtherwise(List<SpecOperation> operations) {
    return false;
  }
}
