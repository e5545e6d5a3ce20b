package io.github.smscontracts.engine.evaluation;

/**
 * Where somebody disagrees with a case.
 *
 * @param party who disagrees: the party, an oracle, or {@link #EVERYBODY}
 */
public record Finding(String party, String expected, String found) {

  /** Then it is the specification that contradicts itself, or the case that was made wrongly. */
  public static final String EVERYBODY = "everybody";
}
