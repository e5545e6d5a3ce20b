package io.github.smscontracts.client.internal.call;

/**
 * Carries what ends a call that got no token, an exception of the supplier or of the login, past
 * the retries of {@link Attempts}, which would take one of ours for a failed attempt.
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
