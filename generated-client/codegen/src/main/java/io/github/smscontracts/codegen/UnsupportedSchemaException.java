package io.github.smscontracts.codegen;

/** A schema for which the Java generator has no rule. */
public final class UnsupportedSchemaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedSchemaException(String place, String problem) {
    super(place + ": " + problem);
  }
}
