package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.cases.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of the suite has to say.
 *
 * @param seconds from the first canary to the last case, the start of the mocks left out
 * @param mode where the mocks ran: {@code local} or {@code docker}
 * @param minimum percent of the cells that the build asks for
 * @param wrong the cases in which something is wrong
 * @param otherFailures the tests that failed beside the cases
 * @param mutants empty where they were not run
 */
public record Report(
    List<String> operations,
    int cases,
    double seconds,
    String mode,
    double minimum,
    List<Mark> marks,
    List<Judged> wrong,
    List<String> otherFailures,
    List<Uncovered> uncovered,
    int agreed,
    List<String> disagreed,
    Trust trust,
    Optional<Mutants> mutants) {

  /** How a keyword at a place came off. */
  public enum State {
    /** Both sides seen, where there are two, and every party that is believed agrees. */
    GREEN,
    /** One side only of two, or one party only. */
    YELLOW,
    /** A party that is believed disagrees. */
    RED,
    /** No case. */
    NONE
  }

  /** One keyword at one place of one message, with the sides that it has. */
  public record Mark(
      String vendor,
      String operation,
      String part,
      String place,
      String keyword,
      State state,
      List<Half> sides) {}

  /** One side of a keyword at a place, with its cases. */
  public record Half(Side side, State state, List<Judged> cases) {}

  /**
   * A case as a reader wants it.
   *
   * @param said what each party said
   * @param believed the parties whose word counts on this keyword
   * @param wrong what is wrong, with whose fault it is, as text of several lines; empty if nothing
   */
  public record Judged(
      String name, String label, Map<String, String> said, List<String> believed, String wrong) {}

  /** A cell without a case that passed, and why. */
  public record Uncovered(String cell, String reason) {}

  /**
   * Who is believed on what.
   *
   * @param run questions asked of all oracles
   * @param believed for each certificate the oracles that answered all its questions right
   * @param unenforced every question that an oracle answered wrong
   */
  public record Trust(int run, Map<String, List<String>> believed, List<Unenforced> unenforced) {}

  /**
   * A question that an oracle answered wrong.
   *
   * @param used whether our specifications say anything of the kind
   */
  public record Unenforced(String oracle, String certificate, String question, boolean used) {}

  /** What became of the mutants. */
  public record Mutants(
      int total,
      int killed,
      Map<String, Integer> killedBy,
      List<Mutant> equivalent,
      List<Mutant> suppressed,
      List<Mutant> survived) {}

  /** One mutant that was not killed, and why it need not be; a survivor has no reason. */
  public record Mutant(String name, String reason) {}

  /** Cells that must be covered. */
  public int total() {
    return marks.stream().mapToInt(mark -> mark.sides().size()).sum();
  }

  public int covered() {
    return total() - uncovered.size();
  }

  /** The same with what failed beside the cases. */
  public Report with(List<String> others) {
    return new Report(
        operations,
        cases,
        seconds,
        mode,
        minimum,
        marks,
        wrong,
        others,
        uncovered,
        agreed,
        disagreed,
        trust,
        mutants);
  }
}
