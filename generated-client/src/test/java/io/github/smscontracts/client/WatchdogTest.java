package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

  private final AtomicReference<Thread> watcher = new AtomicReference<>();
  private final AtomicBoolean connectionsLeft = new AtomicBoolean();
  private final CountDownLatch looked = new CountDownLatch(1);
  private final Watchdog watchdog =
      new Watchdog(
          () -> {
            watcher.set(Thread.currentThread());
            looked.countDown();
            return connectionsLeft.get();
          });

  private static final class Request extends HttpUriRequestBase {

    private static final long serialVersionUID = 1L;

    private final transient CountDownLatch cancelled = new CountDownLatch(1);

    Request() {
      super("GET", java.net.URI.create("http://localhost"));
    }

    @Override
    public boolean cancel() {
      cancelled.countDown();
      return true;
    }

    void awaitCancelled() throws InterruptedException {
      assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Exchange watched(Request request, Duration time) {
    Deadline deadline = time == null ? null : Deadline.in(time, Timing.system());
    return new Exchange(request, deadline, watchdog, () -> false);
  }

  @Test
  void anExchangeThatIsOverTimeIsCancelledAndAnotherIsNot() throws Exception {
    Request soon = new Request();
    Request late = new Request();
    Request never = new Request();
    Exchange lateExchange = watched(late, Duration.ofHours(1));
    Exchange neverExchange = watched(never, null);
    watched(soon, Duration.ofMillis(50));
    soon.awaitCancelled();

    assertThat(late.cancelled.getCount()).isEqualTo(1);
    assertThat(never.cancelled.getCount()).isEqualTo(1);
    lateExchange.close();
    neverExchange.close();
    assertThat(late.cancelled.getCount()).isZero();
  }

  @Test
  void anExchangeThatEndedIsNotCancelled() throws Exception {
    Request ended = new Request();
    watched(ended, Duration.ofMillis(20)).end();
    Request next = new Request();
    watched(next, Duration.ofMillis(40));
    next.awaitCancelled();

    assertThat(ended.cancelled.getCount()).isEqualTo(1);
  }

  @Test
  void theThreadEndsWhenThereIsNothingLeftAndComesBack() throws Exception {
    Exchange first = watched(new Request(), Duration.ofHours(1));
    looked.await();
    Thread thread = watcher.get();
    first.end();
    thread.join();

    Request second = new Request();
    watched(second, Duration.ofMillis(20));
    second.awaitCancelled();
    assertThat(watcher.get()).isNotSameAs(thread);
  }

  @Test
  void theThreadStaysWhileThereAreConnectionsAndEndsWithClose() throws Exception {
    connectionsLeft.set(true);
    watched(new Request(), Duration.ofHours(1)).end();
    looked.await();
    Thread thread = watcher.get();

    assertThat(thread.isAlive()).isTrue();
    watchdog.close();
    thread.join();
    watched(new Request(), Duration.ofMillis(1));
    assertThat(watcher.get()).isSameAs(thread);
  }

  @Test
  void aDeadlineAllowsAWaitThatLeavesSomething() {
    Timing timing = new Timing(Clock.systemUTC(), () -> 5, wait -> {});
    Deadline deadline = Deadline.in(Duration.ofNanos(10), timing);

    assertThat(deadline.remainingNanos()).isEqualTo(10);
    assertThat(deadline.allows(Duration.ofNanos(9))).isTrue();
    assertThat(deadline.allows(Duration.ofNanos(10))).isFalse();
  }
}
