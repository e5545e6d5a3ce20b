package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViolationTest {

  private static List<Violation> violations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Violation("body", "/" + i, "is odd"))
        .toList();
  }

  @Test
  void aViolationSaysWhereAndWhat() {
    assertThat(new Violation("path", "/campaign", "must be a UUID"))
        .hasToString("path /campaign must be a UUID");
  }

  @Test
  void aViolationOfTheWholeSaysSo() {
    assertThat(new Violation("body", "", "must be JSON"))
        .hasToString("body as a whole must be JSON");
  }

  @Test
  void violationsAreSortedByPlaceThenByMessage() {
    Violation first = new Violation("body", "/a", "is one");
    Violation second = new Violation("body", "/a", "is two");
    Violation third = new Violation("body", "/b", "is one");
    Violation last = new Violation("path", "/a", "is one");

    assertThat(List.of(last, third, second, first).stream().sorted())
        .containsExactly(first, second, third, last);
  }

  @Test
  void tenViolationsStandInAMessage() {
    assertThat(new InvalidRequestException("op", violations(10)))
        .hasMessageStartingWith("op: not sent, the request is outside the specification: body /0")
        .hasMessageEndingWith("; body /9 is odd");
  }

  @Test
  void furtherOnesAreCounted() {
    InvalidRequestException e = new InvalidRequestException("op", violations(12));

    assertThat(e).hasMessageEndingWith("; body /9 is odd; and 2 more");
    assertThat(e.violations()).hasSize(12);
  }
}
