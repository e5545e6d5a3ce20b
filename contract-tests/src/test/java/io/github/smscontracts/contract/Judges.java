package io.github.smscontracts.contract;

import io.github.smscontracts.contract.canary.Certificates;
import io.github.smscontracts.contract.cases.Case;
import io.github.smscontracts.contract.cases.RequestCase;
import io.github.smscontracts.contract.cases.ResponseCase;
import io.github.smscontracts.contract.party.ClientParty;
import io.github.smscontracts.contract.party.Complaint;
import io.github.smscontracts.contract.party.Fault;
import io.github.smscontracts.contract.party.Opinion;
import io.github.smscontracts.contract.party.Oracle;
import io.github.smscontracts.contract.party.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All parties on one case: each must say what the specification says, if it is to be believed.
 *
 * @param ofBothOracles whose fault it is where both oracles differ from a case that the suite made
 */
record Judges(
    ClientParty client,
    Oracle prism,
    Oracle validator,
    Certificates certificates,
    Fault ofBothOracles) {

  Outcome judge(Case it) {
    Opinion opinion = client.opinion(it);
    Map<Oracle, Verdict> verdicts = new LinkedHashMap<>();
    // what the client sent wrongly tells nothing of the mock
    boolean sentAsItIs = opinion.prism() != null && opinion.complaints().isEmpty();
    verdicts.put(prism, sentAsItIs ? opinion.prism() : ask(prism, it));
    verdicts.put(validator, ask(validator, it));
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
    said.put(
        ClientParty.NAME, opinion.verdict() == null ? opinion.why() : words(opinion.verdict()));
    if (opinion.verdict() != null) {
      believed.add(ClientParty.NAME);
    }
    List<Complaint> complaints = new ArrayList<>(opinion.complaints());
    verdicts.forEach(
        (oracle, verdict) -> {
          boolean certified = certificates.covers(oracle.name(), it.cell());
          said.put(oracle.name(), words(verdict) + (certified ? "" : " (not certified)"));
          if (certified) {
            believed.add(oracle.name());
            if (verdict.accepted() != it.valid()) {
              complaints.add(wrong(it, oracle, verdict, verdicts));
            } else if (!it.valid() && !verdict.names(at(it))) {
              complaints.add(
                  new Complaint(
                      oracle.name(),
                      Fault.SUITE,
                      "a refusal for " + at(it),
                      "a refusal for " + verdict.where() + ": " + verdict.words()));
            }
          }
        });
    return new Outcome(it, said, believed, complaints);
  }

  private static String at(Case it) {
    return it instanceof RequestCase request ? request.at() : "body" + ((ResponseCase) it).at();
  }

  private static String words(Verdict verdict) {
    return verdict.accepted() ? "accepts" : "refuses";
  }

  /** One against the other: the one. Both against the specification: it contradicts itself. */
  private Complaint wrong(Case it, Oracle oracle, Verdict verdict, Map<Oracle, Verdict> verdicts) {
    boolean alone =
        verdicts.entrySet().stream()
            .filter(other -> other.getKey() != oracle)
            .filter(other -> certificates.covers(other.getKey().name(), it.cell()))
            .anyMatch(other -> other.getValue().accepted() == it.valid());
    Fault fault =
        alone
            ? oracle == prism ? Fault.PRISM : Fault.VALIDATOR
            : it.cell().keyword().equals("example") ? Fault.SPECIFICATION : ofBothOracles;
    return new Complaint(
        oracle.name(), fault, it.valid() ? "accepted" : "refused", verdict.words());
  }
}
