package io.github.smscontracts.mock;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops running mocks when the JVM exits. The guard script would end a local Prism anyway but leave
 * its temporary folder; a container would wait for Ryuk, which not every engine can run.
 */
final class StopAtExit {
  private static final Set<RunningPrism> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Thread hook = new Thread(() -> RUNNING.forEach(StopAtExit::stopOne), "prism-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private StopAtExit() {}

  private static void stopOne(RunningPrism prism) {
    try {
      prism.stop();
    } catch (RuntimeException e) {
      // its engine has gone; the others still have to be stopped
    }
  }

  static void add(RunningPrism prism) {
    RUNNING.add(prism);
  }

  static void stop(RunningPrism prism) {
    RUNNING.remove(prism);
    prism.stop();
  }
}
