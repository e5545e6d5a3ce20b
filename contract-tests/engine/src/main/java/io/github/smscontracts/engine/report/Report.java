package io.github.smscontracts.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.evaluation.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of a run: {@code report.json} contains these records, and the page and the summary
 * show nothing else.
 *
 * @param seconds from the first canary to the last case, without the start of the mocks
 * @param mode where the mocks ran: {@code local} or {@code docker}
 * @param minimum percent of the cells that must be covered
 * @param operations with their vendors
 * @param cells every one that the specifications ask for
 * @param failures details of the first cases that failed; all of them have {@link Checked#faults}
 * @param otherFailures the tests that failed beside the cases, up to now
 * @param agreed cases on which all trusted oracles say the same, where there are several
 * @param disagreed names of the cases on which they do not
 * @param mutants null where they were not run
 */
@JsonPropertyOrder({"passed", "reasons", "covered", "total", "minimum"})
public record Report(
    double seconds,
    String mode,
    double minimum,
    List<String> operations,
    List<Covered> cells,
    List<Checked> cases,
    List<Failure> failures,
    List<String> otherFailures,
    int agreed,
    List<String> disagreed,
    Trust canaries,
    @JsonInclude(JsonInclude.Include.NON_NULL) Mutants mutants) {

  /** The result of a cell. */
  public enum State {
    /** Two parties or more are trusted on it, and all of them agree. */
    AGREED,
    /** Only one party is trusted on it, and it agrees. */
    SINGLE,
    /** A trusted party disagrees. */
    WRONG,
    /** No case, or none on which a party is trusted. */
    NONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A cell with its result.
   *
   * @param cases their numbers in {@link Report#cases}
   * @param reason why it is not covered; empty if it is
   */
  public record Covered(
      String vendor, @JsonUnwrapped Cell cell, State state, List<Integer> cases, String reason) {}

  /**
   * A case with its result.
   *
   * @param label the value that was chosen, in a few words
   * @param said what each party said
   * @param trusted the parties whose word counts here
   * @param faults who is at fault; empty if the case passed
   */
  public record Checked(
      String name,
      String label,
      Map<String, String> said,
      List<String> trusted,
      List<String> faults) {}

  /**
   * Which oracle is trusted on what.
   *
   * @param asked canaries that were put to the oracles
   * @param certified for each kind of canary the oracles that answered all of them correctly
   * @param wrong the canaries that an oracle answered wrong
   */
  public record Trust(int asked, Map<String, List<String>> certified, List<Wrong> wrong) {}

  /**
   * A canary that an oracle answered wrong.
   *
   * @param question with the right answer
   * @param used whether the specifications have something of the kind
   */
  public record Wrong(String oracle, String certificate, String question, boolean used) {}

  /**
   * The results of the mutants.
   *
   * @param killedBy how many of them each party noticed
   */
  public record Mutants(
      int total,
      int killed,
      Map<String, Integer> killedBy,
      List<Mutant> equivalent,
      List<Mutant> suppressed,
      List<Mutant> survived) {}

  /** A mutant that was not killed, with the reason why that is acceptable; a survivor has none. */
  public record Mutant(String name, String reason) {}

  /** How many cells must be covered. */
  @JsonProperty
  public int total() {
    return cells.size();
  }

  @JsonProperty
  public int covered() {
    return total() - uncovered().size();
  }

  public List<Covered> uncovered() {
    return cells.stream().filter(cell -> !cell.reason().isEmpty()).toList();
  }

  @JsonProperty
  public boolean passed() {
    return reasons().isEmpty();
  }

  /** Why the run failed, in sentences. */
  @JsonProperty
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    long wrong = cases.stream().filter(checked -> !checked.faults().isEmpty()).count();
    if (wrong > 0) {
      String all = Words.count(cases.size(), "case");
      reasons.add(Words.number(wrong) + " of " + all + (wrong == 1 ? " is wrong" : " are wrong"));
    }
    if (!otherFailures.isEmpty()) {
      reasons.add(Words.count(otherFailures.size(), "other test") + " failed");
    }
    if (!disagreed.isEmpty()) {
      reasons.add("the oracles disagree on " + Words.count(disagreed.size(), "case"));
    }
    if (100.0 * covered() < minimum * total()) {
      reasons.add(
          "%s of the cells are covered, at least %s %% must be"
              .formatted(Words.percent(covered(), total()), Words.decimal(minimum)));
    }
    long forgotten = cells.stream().filter(cell -> cell.reason().equals(Cases.NO_REASON)).count();
    if (forgotten > 0) {
      reasons.add(Words.count(forgotten, "cell") + " without a case and without a reason");
    }
    if (mutants != null && !mutants.survived().isEmpty()) {
      reasons.add(Words.count(mutants.survived().size(), "mutant") + " survived");
    }
    return reasons;
  }
}
