package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The threads that ran at some time. */
record Threads(Set<Thread> known) {

  private static final long MOST_MILLIS = TimeUnit.SECONDS.toMillis(10);

  static Threads now() {
    return new Threads(Thread.getAllStackTraces().keySet());
  }

  /** Those of JUnit and of the servers come and go by themselves. */
  void awaitThatNoOtherIsLeft() throws InterruptedException {
    Set<Thread> others = new HashSet<>(Thread.getAllStackTraces().keySet());
    others.removeAll(known);
    others.removeIf(it -> it.getName().startsWith("junit"));
    others.removeIf(it -> it.getName().equals(FaultServer.THREADS));
    for (Thread each : others) {
      each.join(MOST_MILLIS);
      assertThat(each.isAlive()).as(each + " is left").isFalse();
    }
  }
}
