package io.github.smscontracts.engine.evaluation;

import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All parties on one case: each must say what the specification says, if it is to be believed.
 *
 * @param ofBothOracles whose fault it is where both oracles differ from a case that the suite made
 */
public record Judges(
    Party client, Oracle prism, Oracle validator, Certificates certificates, Fault ofBothOracles) {

  private static final Set<Fault> NOT_OF_THE_CLIENT =
      EnumSet.of(Fault.PRISM, Fault.VALIDATOR, Fault.SUITE);

  public Outcome judge(Case it) {
    Opinion opinion = client.opinion(it);
    Map<Oracle, Verdict> verdicts = new LinkedHashMap<>();
    // what the client sent wrongly tells nothing of the mock
    boolean sentAsItIs = opinion.prism() != null && opinion.complaints().isEmpty();
    if (!(it instanceof ResponseCase response) || response.hasBody()) {
      verdicts.put(prism, sentAsItIs ? opinion.prism() : ask(prism, it));
      verdicts.put(validator, ask(validator, it));
    }
    return outcome(it, opinion, verdicts);
  }

  private static Verdict ask(Oracle oracle, Case it) {
    return it instanceof RequestCase request
        ? oracle.request(request.raw())
        : oracle.response(
            it.operation(), ((ResponseCase) it).status(), ((ResponseCase) it).document());
  }

  private Outcome outcome(Case it, Opinion opinion, Map<Oracle, Verdict> verdicts) {
    Map<String, String> said = new LinkedHashMap<>();
    List<String> believed = new ArrayList<>();
    said.put(client.name(), opinion.verdict() == null ? opinion.why() : words(opinion.verdict()));
    if (opinion.verdict() != null) {
      believed.add(client.name());
    }
    List<Complaint> complaints = new ArrayList<>(opinion.complaints());
    verdicts.forEach(
        (oracle, verdict) -> {
          boolean certified = certified(oracle, it);
          said.put(oracle.name(), words(verdict) + (certified ? "" : " (not believed on this)"));
          if (certified) {
            believed.add(oracle.name());
            wrong(it, oracle, verdict, verdicts).ifPresent(complaints::add);
          }
        });
    return new Outcome(
        it,
        said,
        believed,
        allAgainst(it, opinion, verdicts)
            ? List.of(contradiction(it, verdicts))
            : complaints.stream().map(this::ofAnotherFile).toList());
  }

  /** Where the oracles run another file on purpose, it is the file that they differ by. */
  private Complaint ofAnotherFile(Complaint it) {
    boolean another = ofBothOracles == Fault.SPECIFICATION;
    return another && NOT_OF_THE_CLIENT.contains(it.fault()) ? it.by(ofBothOracles) : it;
  }

  private boolean certified(Oracle oracle, Case it) {
    return certificates.covers(oracle.name(), it.cell());
  }

  /** Whether both oracles, and the client if it can, say the same, and not what they should. */
  private boolean allAgainst(Case it, Opinion opinion, Map<Oracle, Verdict> verdicts) {
    return !verdicts.isEmpty()
        && (opinion.verdict() == null || opinion.verdict().accepted() != it.valid())
        && verdicts.entrySet().stream()
            .allMatch(
                each -> certified(each.getKey(), it) && each.getValue().accepted() != it.valid());
  }

  private Complaint contradiction(Case it, Map<Oracle, Verdict> verdicts) {
    return new Complaint(
        "every party",
        madeOfExample(it) ? Fault.SPECIFICATION : ofBothOracles,
        it.valid() ? "accepted" : "refused",
        verdicts.get(validator).words());
  }

  /** Whether what is sent is an example of the specification, and not what the suite made. */
  private static boolean madeOfExample(Case it) {
    return it.cell().keyword().equals("example")
        || it instanceof RequestCase request
            && request.operation().hasBody()
            && request.operation().body().toString().equals(request.raw().body());
  }

  private static String at(Case it) {
    return it instanceof RequestCase request ? request.at() : "body" + ((ResponseCase) it).at();
  }

  private static String words(Verdict verdict) {
    return verdict.accepted() ? "accepts" : "refuses";
  }

  private Optional<Complaint> wrong(
      Case it, Oracle oracle, Verdict verdict, Map<Oracle, Verdict> verdicts) {
    if (verdict.accepted() != it.valid()) {
      String expected = it.valid() ? "accepted" : "refused";
      return Optional.of(
          new Complaint(oracle.name(), fault(it, oracle, verdicts), expected, verdict.words()));
    }
    if (!it.valid() && !verdict.names(at(it))) {
      String found = "a refusal for " + verdict.where() + ": " + verdict.words();
      return Optional.of(
          new Complaint(oracle.name(), Fault.SUITE, "a refusal for " + at(it), found));
    }
    return Optional.empty();
  }

  /** One oracle against the other: the one. Both: the specification, or the suite that read it. */
  private Fault fault(Case it, Oracle oracle, Map<Oracle, Verdict> verdicts) {
    boolean alone =
        verdicts.entrySet().stream()
            .filter(other -> other.getKey() != oracle && certified(other.getKey(), it))
            .anyMatch(other -> other.getValue().accepted() == it.valid());
    if (alone) {
      return oracle == prism ? Fault.PRISM : Fault.VALIDATOR;
    }
    return madeOfExample(it) ? Fault.SPECIFICATION : ofBothOracles;
  }
}
