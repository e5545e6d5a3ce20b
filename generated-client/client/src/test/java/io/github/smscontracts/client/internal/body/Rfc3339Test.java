package io.github.smscontracts.client.internal.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.DateTimeText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

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
    assertThat(Rfc3339.isOrdinary(text)).isTrue();
    assertThat(DateTimeText.of(text).instant()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-20T12:00:00",
        "2026-11-20 12:00:00Z",
        "2026-11-20t12:00:00Z",
        "2026-11-20T12:00:00z",
        "2026-11-20T12:00Z",
        "2026-00-20T12:00:00Z",
        "2026-13-20T12:00:00Z",
        "2026-11-00T12:00:00Z",
        "2026-11-29T12:00:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T12:60:00Z",
        "2026-11-20T12:00:60Z",
        "2026-11-20T12:00:00.Z",
        "2026-11-20T12:00:00.",
        "2026-11-20T12:00:00.1",
        "2026-11-20T12:00:00.1234567890Z",
        "2026-11-20T12:00:00ZZ",
        "2026-11-20T12:00:00X",
        "2026-11-20T12:00:00+18:00",
        "2026-11-20T12:00:00+00:60",
        "2026-11-20T12:00:00*00:00",
        "2026-11-20T12:00:00+0000",
        "2026-11-20T12:00:00+00:0x",
        "2026-11-20T12:00:00+00:000",
        "202x-11-20T12:00:00Z",
        "2026-11-20T12:00:0/Z",
        "2026-11-20T12:00:0:Z"
      })
  void anyOtherTakesThought(String text) {
    assertThat(Rfc3339.isOrdinary(text)).isFalse();
  }
}
