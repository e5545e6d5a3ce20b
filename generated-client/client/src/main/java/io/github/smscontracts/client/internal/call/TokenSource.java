package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.internal.http.Deadline;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the tokens of a client's calls come from. */
public interface TokenSource {

  /**
   * The token for an attempt.
   *
   * @param operation the operation that needs it
   * @param deadline of its call
   * @throws TokenSupplierException around what ends the call
   */
  @Nullable String token(String operation, Deadline deadline) throws IOException;

  /** Tells that the vendor refused a token. */
  void rejected(String token);

  /** Whether a call whose token was refused goes on with another one. */
  boolean renewsFor(boolean idempotent);

  /** The caller's own supplier, which renews tokens as it likes. */
  static TokenSource of(Supplier<? extends @Nullable String> supplier) {
    return new TokenSource() {
      @Override
      public @Nullable String token(String operation, Deadline deadline) {
        return supplied(supplier, "token");
      }

      @Override
      public void rejected(String token) {
        // the supplier is asked on every attempt anyway
      }

      @Override
      public boolean renewsFor(boolean idempotent) {
        return false;
      }
    };
  }

  /** Asks a supplier of the caller's; whatever it throws ends the call. */
  static @Nullable String supplied(Supplier<? extends @Nullable String> supplier, String what) {
    try {
      return supplier.get();
    } catch (RuntimeException e) {
      throw new TokenSupplierException(e);
    } catch (Exception e) { // Kotlin's and Lombok's suppliers throw checked ones, too
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new TokenSupplierException(
          new IllegalStateException(
              "the supplier of the " + what + " failed, and nothing was sent", e));
    }
  }
}
