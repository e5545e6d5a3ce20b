package io.github.smscontracts.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

  private final AtomicReference<Thread> watcher = new AtomicReference<>();
  private final AtomicBoolean connectionsLeft = new AtomicBoolean();
  private final AtomicReference<Error> failure = new AtomicReference<>();
  private final CountDownLatch looked = new CountDownLatch(1);
  private final Watchdog watchdog = new Watchdog(this::look);

  private boolean look() {
    watcher.set(Thread.currentThread());
    looked.countDown();
    Error error = failure.getAndSet(null);
    if (error != null) {
      throw error;
    }
    return connectionsLeft.get();
  }

  @AfterEach
  void stop() {
    watchdog.close();
  }

  private class Call implements Watchdog.Watched {

    private final long end;
    private final CountDownLatch expired = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    Call(Duration time) {
      this(time, watchdog);
    }

    Call(Duration time, Watchdog by) {
      end = System.nanoTime() + time.toNanos();
      by.watch(this);
    }

    @Override
    public long remainingNanos() {
      return end - System.nanoTime();
    }

    @Override
    public void expire() {
      expired.countDown();
    }

    @Override
    public void cancel() {
      cancelled.countDown();
    }

    void awaitExpired() throws InterruptedException {
      assertThat(expired.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whatIsOverTimeIsEndedUnlessItWasForgotten() throws Exception {
    Call late = new Call(Duration.ofHours(1));
    Call forgotten = new Call(Duration.ofMillis(20));
    watchdog.forget(forgotten);
    new Call(Duration.ofMillis(50)).awaitExpired();

    assertThat(late.expired.getCount()).isEqualTo(1);
    assertThat(forgotten.expired.getCount()).isEqualTo(1);
  }

  @Test
  void whatRunsIsCancelledByClosing() throws Exception {
    Call running = new Call(Duration.ofHours(1));
    watchdog.close();

    assertThat(running.cancelled.getCount()).isZero();
    assertThat(running.expired.getCount()).isEqualTo(1);
  }

  /** An OutOfMemoryError can come from anywhere, and once. */
  @Test
  void aTurnThatFailsIsNotTheLast() throws Exception {
    failure.set(new OutOfMemoryError("for a test"));
    new Call(Duration.ofHours(1));
    looked.await();

    new Call(Duration.ofMillis(50)).awaitExpired();
    assertThat(failure.get()).isNull();
  }

  /** The system may have no thread to give, and have one later. */
  @Test
  void aThreadThatCannotBeStartedIsStartedLater() throws Exception {
    AtomicBoolean refused = new AtomicBoolean();
    Watchdog unlucky =
        new Watchdog(
            () -> false,
            task ->
                new Thread(task) {
                  @Override
                  public void start() {
                    if (!refused.getAndSet(true)) {
                      throw new OutOfMemoryError("unable to create native thread");
                    }
                    super.start();
                  }
                });
    assertThatThrownBy(() -> new Call(Duration.ofHours(1), unlucky))
        .isInstanceOf(OutOfMemoryError.class);

    new Call(Duration.ofMillis(20), unlucky).awaitExpired();
    unlucky.close();
  }

  @Test
  void whatCannotBeEndedKeepsNothingElseAlive() throws Exception {
    new Call(Duration.ZERO) {
      @Override
      public void expire() {
        throw new IllegalStateException("for a test");
      }
    };

    new Call(Duration.ofMillis(20)).awaitExpired();
  }

  @Test
  void theThreadEndsWhenThereIsNothingLeftAndComesBack() throws Exception {
    Call first = new Call(Duration.ofHours(1));
    looked.await();
    Thread thread = watcher.get();
    watchdog.forget(first);
    thread.join();

    new Call(Duration.ofMillis(20)).awaitExpired();
    assertThat(watcher.get()).isNotSameAs(thread);
  }

  @Test
  void theThreadStaysWhileThereAreConnectionsAndEndsWithClose() throws Exception {
    connectionsLeft.set(true);
    watchdog.forget(new Call(Duration.ofHours(1)));
    looked.await();
    Thread thread = watcher.get();

    assertThat(thread.isAlive()).isTrue();
    watchdog.close();
    thread.join();
    new Call(Duration.ofMillis(1));
    assertThat(watcher.get()).isSameAs(thread);
  }

  @Test
  void aDeadlineAllowsAWaitThatLeavesSomething() {
    LongSupplier timing = () -> 5;
    Deadline deadline = Deadline.in(Duration.ofNanos(10), timing);

    assertThat(deadline.remainingNanos()).isEqualTo(10);
    assertThat(deadline.allows(Duration.ofNanos(9))).isTrue();
    assertThat(deadline.allows(Duration.ofNanos(10))).isFalse();
  }
}
