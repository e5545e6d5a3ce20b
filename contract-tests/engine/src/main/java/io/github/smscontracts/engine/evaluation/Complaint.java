package io.github.smscontracts.engine.evaluation;

/**
 * Something wrong with a case.
 *
 * @param party who differs
 * @param fault whose fault it is
 */
public record Complaint(String party, Fault fault, String expected, String found) {

  /** The same as the fault of somebody else. */
  public Complaint by(Fault other) {
    return new Complaint(party, other, expected, found);
  }
}
