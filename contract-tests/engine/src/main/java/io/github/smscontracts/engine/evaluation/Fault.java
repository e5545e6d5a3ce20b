package io.github.smscontracts.engine.evaluation;

/** Whose fault a wrong case is, as far as it can be computed. */
public enum Fault {
  SPECIFICATION("the specification"),
  GENERATED_CLIENT("the generated client"),
  RUNTIME("the runtime of the client"),
  PRISM("Prism"),
  VALIDATOR("the validator"),
  SUITE("the suite");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
