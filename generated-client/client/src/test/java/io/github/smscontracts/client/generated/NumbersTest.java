package io.github.smscontracts.client.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void aNumberKeepsItsDigits() {
    assertThat(Numbers.decimal(new BigDecimal("0.30"))).contains(new BigDecimal("0.30"));
    assertThat(Numbers.decimal(" 0.30 ")).contains(new BigDecimal("0.30"));
    assertThat(Numbers.decimal(7L)).contains(new BigDecimal("7"));
  }

  @Test
  void whatIsNeitherNumberNorTextIsNone() {
    assertThat(List.of(true, List.of(7), Map.of("a", 7), "", " ", "seven"))
        .allSatisfy(wire -> assertThat(Numbers.decimal(wire)).isEmpty());
  }

  @Test
  void aNumberMayBeOfAnyLength() {
    BigDecimal number = new BigDecimal("9".repeat(101));

    assertThat(Numbers.decimal(number)).contains(number);
    assertThat(Numbers.decimal(number.toBigInteger())).contains(number);
  }

  @Test
  void aTextOfAHundredCharactersIsReadAndNoLongerOne() {
    assertThat(Numbers.decimal("9".repeat(100))).contains(new BigDecimal("9".repeat(100)));
    assertThat(Numbers.decimal("9".repeat(101))).isEmpty();
  }
}
