package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.canary.Canaries;
import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a party and the oracles about a case, and compares their verdicts with the specification's.
 * An oracle counts only on keywords on which its canaries have certified it.
 *
 * @param oracles the first is the one that a party's own requests go to, if they go anywhere
 */
public record CaseEvaluator(Party party, List<Oracle> oracles, Certificates certificates) {

  /**
   * An evaluator with the validator in this JVM as its only oracle, which needs no installation.
   */
  public static CaseEvaluator inTheJvm(Spec spec, Party party) {
    return new CaseEvaluator(party, List.of(new JvmOracle(spec)), InTheJvm.CERTIFICATES);
  }

  /** Made on first use, because it asks hundreds of questions. */
  private static final class InTheJvm {
    static final Certificates CERTIFICATES = certificates();

    private static Certificates certificates() {
      Canaries canaries = new Canaries();
      return new Certificates(canaries.probes(), List.of(new JvmOracle(canaries.spec())));
    }
  }

  public Outcome evaluate(Case given) {
    PartyVerdict own = party.judge(given);
    Map<Oracle, Verdict> verdicts = new LinkedHashMap<>();
    if (!(given instanceof ResponseCase response) || response.hasBody()) {
      for (Oracle oracle : oracles) {
        // a wrong request of the party says nothing about the mock
        boolean asked = oracle == oracles.get(0) && own.findings().isEmpty();
        Optional<Verdict> known = asked ? own.mock() : Optional.empty();
        verdicts.put(oracle, known.orElseGet(() -> oracle.judge(given)));
      }
    }
    return outcome(given, own, verdicts);
  }

  private Outcome outcome(Case given, PartyVerdict own, Map<Oracle, Verdict> verdicts) {
    Map<String, String> said = new LinkedHashMap<>();
    List<String> believed = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(own.findings());
    said.put(party.name(), own.verdict().map(CaseEvaluator::words).orElse(own.why()));
    own.verdict().ifPresent(verdict -> believed.add(party.name()));
    own.verdict()
        .filter(verdict -> findings.isEmpty() && verdict.accepted() != given.valid())
        .ifPresent(verdict -> findings.add(disagreement(given, party.name(), verdict)));
    verdicts.forEach(
        (oracle, verdict) -> {
          boolean certified = certificates.covers(oracle.name(), given.cell());
          said.put(oracle.name(), words(verdict) + (certified ? "" : " (not trusted on this)"));
          if (certified) {
            believed.add(oracle.name());
            finding(given, oracle.name(), verdict).ifPresent(findings::add);
          }
        });
    boolean everybody =
        !verdicts.isEmpty()
            && believed.containsAll(verdicts.keySet().stream().map(Oracle::name).toList())
            && own.verdict().filter(verdict -> verdict.accepted() == given.valid()).isEmpty()
            && verdicts.values().stream().noneMatch(each -> each.accepted() == given.valid());
    return new Outcome(
        given,
        said,
        believed,
        everybody ? List.of(disagreement(given, Finding.EVERYBODY, last(verdicts))) : findings);
  }

  private static Verdict last(Map<Oracle, Verdict> verdicts) {
    return List.copyOf(verdicts.values()).get(verdicts.size() - 1);
  }

  private static Optional<Finding> finding(Case given, String who, Verdict verdict) {
    if (verdict.accepted() != given.valid()) {
      return Optional.of(disagreement(given, who, verdict));
    }
    if (!given.valid() && !verdict.names(given.refusedAt())) {
      String found = "a refusal for " + verdict.where() + ": " + verdict.words();
      return Optional.of(new Finding(who, "a refusal for " + given.refusedAt(), found));
    }
    return Optional.empty();
  }

  private static Finding disagreement(Case given, String who, Verdict verdict) {
    return new Finding(who, given.valid() ? "accepted" : "refused", verdict.words());
  }

  private static String words(Verdict verdict) {
    return verdict.accepted() ? "accepts" : "refuses";
  }
}
