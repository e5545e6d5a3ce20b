package io.github.smscontracts.engine.drift;

import java.nio.charset.StandardCharsets;

/**
 * What a server of tomorrow, or a broken one, may answer.
 *
 * @param outcome the documented one
 */
public record DriftedAnswer(
    String name, int status, String contentType, byte[] body, Outcome outcome) {

  /** The documented outcomes. */
  public enum Outcome {
    /** Read, and nothing of it is lost. */
    READ,
    /** Read, and a violation is reported. */
    READ_AND_REPORTED,
    /**
     * Read and reported, or an {@code InvalidResponseException} because something required is not.
     */
    REPORTED_OR_LACKING,
    /** Read where nothing is required, else an {@code InvalidResponseException}. */
    READ_OR_LACKING,
    /** An {@code InvalidResponseException}. */
    UNREADABLE,
    /** The exception of the status. */
    REFUSED
  }

  static DriftedAnswer json(String name, int status, String json, Outcome outcome) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return new DriftedAnswer(name, status, "application/json", body, outcome);
  }

  @Override
  public String toString() {
    return name;
  }
}
