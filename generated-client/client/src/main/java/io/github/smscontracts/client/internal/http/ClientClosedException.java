package io.github.smscontracts.client.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ends a call whose client was closed meanwhile. */
public final class ClientClosedException extends IOException {

  private static final long serialVersionUID = 1L;

  public ClientClosedException(@Nullable Exception cause) {
    super("the client was closed", cause);
  }
}
