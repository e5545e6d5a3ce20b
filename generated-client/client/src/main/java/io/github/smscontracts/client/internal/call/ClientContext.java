package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Settings;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.wire.FastPath;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The state that all calls of a client and its views share.
 *
 * @param closed counted down when the client is closed, which ends waits
 */
public record ClientContext(
    Settings settings,
    FastPath fastPath,
    Settings.Timing timing,
    RetryQuota quota,
    CountDownLatch closed) {

  private static final System.Logger LOG = System.getLogger("io.github.smscontracts.client");

  public static ClientContext of(Settings settings, FastPath fastPath) {
    CountDownLatch closed = new CountDownLatch(1);
    Settings.Timing timing =
        settings.timing() != null
            ? settings.timing()
            : new Settings.Timing(
                Clock.systemUTC(),
                System::nanoTime,
                wait -> closed.await(wait.toMillis(), TimeUnit.MILLISECONDS));
    return new ClientContext(settings, fastPath, timing, new RetryQuota(), closed);
  }

  public ClientContext with(CallOptions options) {
    return new ClientContext(settings.with(options), fastPath, timing, quota, closed);
  }

  CallOptions options() {
    return settings.options();
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Calls the listener; if it throws, the caller still gets the answer. */
  void report(String operation, boolean response, List<Violation> violations) {
    try {
      settings.listener().violated(operation, response, violations.stream().sorted().toList());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, operation + ": the violation listener failed", e);
    }
  }
}
