package io.github.smscontracts.mock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of a process's output, for failure messages. */
final class OutputTail {
  private static final int LINES = 200;
  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
