package io.github.smscontracts.client.internal.call;

/**
 * Carries an exception of the token supplier past {@link Attempts}, which would take one of ours
 * for a failed attempt.
 */
final class TokenSupplierException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RuntimeException thrown;

  TokenSupplierException(RuntimeException thrown) {
    super(thrown);
    this.thrown = thrown;
  }

  RuntimeException thrown() {
    return thrown;
  }
}
