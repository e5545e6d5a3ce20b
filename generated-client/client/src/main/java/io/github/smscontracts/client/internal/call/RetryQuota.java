package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.SmsException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The retry quota that the calls of a client share, so that an outage does not multiply the load. A
 * retry costs 5 of 500 tokens, one after a timeout 10; a success gives one back.
 */
final class RetryQuota {

  private static final int ALL = 500;
  private static final int RETRY = 5;
  private static final int RETRY_AFTER_TIMEOUT = 10;

  private final AtomicInteger tokens = new AtomicInteger(ALL);

  /** Pays for a retry after this failure, if the budget allows it. */
  boolean allows(SmsException failure) {
    int cost = failure.getCause() instanceof SocketTimeoutException ? RETRY_AFTER_TIMEOUT : RETRY;
    return tokens.getAndUpdate(left -> left < cost ? left : left - cost) >= cost;
  }

  void success() {
    if (tokens.get() < ALL) { // mostly nothing was spent
      tokens.updateAndGet(left -> Math.min(ALL, left + 1));
    }
  }
}
