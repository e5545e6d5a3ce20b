package io.github.smscontracts.client;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that a client was built with. */
record Settings(
    URI baseUrl,
    Supplier<? extends @Nullable String> token,
    Duration connectTimeout,
    Duration readTimeout,
    Check requestChecks,
    Check responseChecks,
    ViolationListener listener) {

  Settings with(CallOptions options) {
    return new Settings(
        baseUrl,
        token,
        options.connectTimeout() == null ? connectTimeout : options.connectTimeout(),
        options.readTimeout() == null ? readTimeout : options.readTimeout(),
        options.requestChecks() == null ? requestChecks : options.requestChecks(),
        options.responseChecks() == null ? responseChecks : options.responseChecks(),
        listener);
  }
}
