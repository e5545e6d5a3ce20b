package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.oracle.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a party makes of a case.
 *
 * @param verdict empty where it has none, such as on what its language cannot express
 * @param why in a few words, where there is no verdict
 * @param mock what the mock said of the request that the party sent; empty where it sent none
 * @param findings what is wrong beside the verdict
 */
public record PartyVerdict(
    Optional<Verdict> verdict, String why, Optional<Verdict> mock, List<Finding> findings) {

  public static PartyVerdict of(Verdict verdict) {
    return of(verdict, List.of());
  }

  public static PartyVerdict of(Verdict verdict, List<Finding> findings) {
    return new PartyVerdict(Optional.of(verdict), "", Optional.empty(), findings);
  }

  public static PartyVerdict none(String why) {
    return none(why, List.of());
  }

  public static PartyVerdict none(String why, List<Finding> findings) {
    return new PartyVerdict(Optional.empty(), why, Optional.empty(), findings);
  }

  public PartyVerdict withMock(Verdict said) {
    return new PartyVerdict(verdict, why, Optional.of(said), findings);
  }
}
