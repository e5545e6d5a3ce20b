package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.oracle.Verdict;
import java.util.List;

/**
 * What the client makes of a case.
 *
 * @param verdict null where it has none: Java's types cannot say it, or it reads both sides alike
 * @param why in a few words, where there is no verdict
 * @param prism what the mock said of the request that the client sent; null where none was sent
 */
public record Opinion(Verdict verdict, String why, Verdict prism, List<Complaint> complaints) {

  public static Opinion none(String why) {
    return new Opinion(null, why, null, List.of());
  }
}
