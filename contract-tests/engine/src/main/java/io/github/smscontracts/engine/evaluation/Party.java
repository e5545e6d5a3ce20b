package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;

/** Whoever claims to fit a specification, such as a generated client, and is asked about cases. */
public interface Party {

  String name();

  PartyVerdict judge(Case given);

  /** Whether it repeats a request that must not be repeated, or the reverse. */
  default boolean promisesOtherwise(List<SpecOperation> operations) {
    return false;
  }
}
