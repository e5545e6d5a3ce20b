package io.github.smscontracts.client;

import io.github.smscontracts.client.internal.body.OneLine;
import java.util.Comparator;

/**
 * One violation of the specification by a request or a response. Contains no value of the payload.
 *
 * @param in where the place is: {@code path}, {@code query}, {@code header} or {@code body}
 * @param pointer the place as a JSON pointer: into the body, or {@code /name} of the parameter
 * @param message what the specification asks, in English
 */
public record Violation(String in, String pointer, String message)
    implements Comparable<Violation> {

  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::in)
          .thenComparing(Violation::pointer)
          .thenComparing(Violation::message);

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return in + " " + (pointer.isEmpty() ? "as a whole" : OneLine.of(pointer)) + " " + message;
  }
}
