package io.github.smscontracts.mock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The main class of a {@link ChildJvm}: starts a mock of its own, prints the outcome, and holds it
 * until its input ends.
 */
final class MockHolder {
  private MockHolder() {}

  public static void main(String[] arguments) throws IOException {
    long before = System.nanoTime();
    try {
      PrismMock mock = PrismMock.start(Path.of(arguments[0]), PrismMode.of(arguments[1]));
      System.out.println(mock.mode() + " " + mock.baseUrl());
      System.out.println(mock.log());
    } catch (MockUnavailableException e) {
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
      System.out.println("failed " + millis + "\n" + e.getMessage());
      return;
    }
    while (System.in.read() != -1) {
      // the parent writes nothing
    }
  }
}
