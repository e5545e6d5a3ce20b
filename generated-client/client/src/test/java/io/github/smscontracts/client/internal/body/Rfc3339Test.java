package io.github.smscontracts.client.internal.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.DateTimeText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  private static final String ORDINARY =
      "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])T([01]\\d|2[0-3])(:[0-5]\\d){2}"
          + "(\\.\\d{1,9})?(Z|[+-](0\\d|1[0-7]):[0-5]\\d)";

  /** And so is every text that one character more, less or other makes of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T00:00:00Z",
        "2026-12-28T23:59:59Z",
        "0000-12-28T23:59:59.1Z",
        "2026-11-20T12:00:00.123456789Z",
        "2026-11-20T12:00:00+00:00",
        "2026-11-20T12:00:00.5-17:59",
        "2026-11-20T12:00:00.123456789+02:00"
      })
  void anOrdinaryDateAndTimeIsKnownAtAGlance(String text) {
    assertThat(text).matches(ORDINARY);
    for (int at = 0; at <= text.length(); at++) {
      for (String c : "0 1 2 3 6 8 9 / : - + * . T t Z z x".split(" ")) {
        assertSeen(text.substring(0, at) + c + text.substring(at));
        assertSeen(text.substring(0, at) + c + text.substring(Math.min(at + 1, text.length())));
      }
      assertSeen(text.substring(0, at) + text.substring(Math.min(at + 1, text.length())));
      assertSeen(text.substring(0, at));
    }
  }

  private static void assertSeen(String text) {
    boolean ordinary = text.matches(ORDINARY);

    assertThat(Rfc3339.isOrdinary(text)).as(text).isEqualTo(ordinary);
    assertThat(!ordinary || DateTimeText.of(text).instant().isPresent()).as(text).isTrue();
  }
}
