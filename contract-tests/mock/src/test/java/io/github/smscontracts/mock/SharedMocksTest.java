package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedMocksTest {
  private final AtomicInteger starts = new AtomicInteger();
  private final SharedMocks mocks = new SharedMocks();

  @Test
  void oneCallerStartsAndTheOthersWait() {
    IntStream.range(0, 16).parallel().forEach(i -> mocks.get("small", this::start));

    assertThat(starts).hasValue(1);
  }

  @Test
  void aFailedStartIsRememberedAndNotTriedAgain() {
    for (int call = 0; call < 3; call++) {
      assertThatThrownBy(() -> mocks.get("small", this::fail))
          .isInstanceOf(MockUnavailableException.class)
          .hasMessage("no engine");
    }

    assertThat(starts).hasValue(1);
  }

  @Test
  void anInterruptedCallerDoesNotSpoilTheStartForTheOthers() {
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> mocks.get("small", () -> startAfter(interrupted)))
        .isInstanceOf(MockUnavailableException.class)
        .hasMessageStartingWith("Interrupted");

    assertThat(Thread.interrupted()).isTrue();
    interrupted.countDown();
    assertThat(mocks.get("small", this::start)).isNull();
    assertThat(starts).hasValue(1);
  }

  private PrismMock startAfter(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return start();
  }

  private PrismMock start() {
    starts.incrementAndGet();
    return null;
  }

  private PrismMock fail() {
    starts.incrementAndGet();
    throw new MockUnavailableException("no engine");
  }
}
