package io.github.smscontracts.client.internal.call;

/** Carries what the token supplier throws past Feign; it may be an exception of Feign itself. */
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
