package io.github.smscontracts.client.internal.call;

/** Carries an exception of the token supplier through Feign; it may be one of Feign itself. */
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
