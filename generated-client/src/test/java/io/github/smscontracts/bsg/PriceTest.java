package io.github.smscontracts.bsg;

import static io.github.smscontracts.client.Json.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

  @ParameterizedTest
  @CsvSource({"0.30,0.30", "1E+3,1000", "1E-7,0.0000001"})
  void aPriceOfACallerIsTextWithAPointAndWithoutAnExponent(BigDecimal amount, String text) {
    assertThat(write(Price.of(amount))).isEqualTo("\"" + text + "\"");
    assertThat(Price.of(amount).amount().orElseThrow()).isEqualByComparingTo(amount);
  }

  @Test
  void pricesAreEqualIfTheSameCame() {
    assertThat(Price.of(new BigDecimal("0.3")))
        .isEqualTo(Price.of(new BigDecimal("0.3")))
        .isNotEqualTo(Price.of(new BigDecimal("0.30")));
  }
}
