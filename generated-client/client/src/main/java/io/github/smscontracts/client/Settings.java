package io.github.smscontracts.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that a client was built with. */
record Settings(
    URI baseUrl,
    Supplier<? extends @Nullable String> token,
    Duration connectTimeout,
    Duration readTimeout,
    Duration callTimeout,
    RetryPolicy retryPolicy,
    int responseLimit,
    Check requestChecks,
    Check responseChecks,
    ViolationListener listener,
    Timing timing,
    RetryQuota quota,
    CountDownLatch closed) {

  private static final System.Logger LOG = System.getLogger("io.github.smscontracts.client");

  /** A listener that throws must not cost the caller an answer that came. */
  void tell(String operation, boolean response, List<Violation> violations) {
    try {
      listener.violated(operation, response, violations.stream().sorted().toList());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, operation + ": the violation listener failed", e);
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  Settings with(CallOptions options) {
    return new Settings(
        baseUrl,
        token,
        options.connectTimeout() == null ? connectTimeout : options.connectTimeout(),
        options.readTimeout() == null ? readTimeout : options.readTimeout(),
        options.callTimeout() == null ? callTimeout : options.callTimeout(),
        options.retryPolicy() == null ? retryPolicy : options.retryPolicy(),
        responseLimit,
        options.requestChecks() == null ? requestChecks : options.requestChecks(),
        options.responseChecks() == null ? responseChecks : options.responseChecks(),
        listener,
        timing,
        quota,
        closed);
  }
}
