package io.github.smscontracts.engine.drift;

/**
 * An answer after schema drift, or of a broken server.
 *
 * @param outcome the documented one
 */
public record DriftedAnswer(
    String name, int status, String contentType, byte[] body, Outcome outcome) {

  /** The documented outcomes. */
  public enum Outcome {
    /** Read without loss. */
    READ,
    /** Read, and a violation is reported. */
    READ_AND_REPORTED,
    /**
     * Read and reported, or an {@code InvalidResponseException} because something required is not.
     */
    REPORTED_OR_LACKING,
    /** Read if nothing is required, otherwise an {@code InvalidResponseException}. */
    READ_OR_LACKING,
    /** An {@code InvalidResponseException}. */
    UNREADABLE,
    /** The exception of the status. */
    REFUSED
  }

  @Override
  public String toString() {
    return name;
  }
}
