package io.github.smscontracts.bsg;

import static io.github.smscontracts.client.Json.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {

  @ParameterizedTest
  @CsvSource({"0.30,0.30", "1E+3,1000", "1E-7,0.0000001"})
  void aPriceOfACallerIsTextWithAPointAndWithoutAnExponent(BigDecimal amount, String text) {
    assertThat(write(Price.of(amount))).isEqualTo("\"" + text + "\"");
    assertThat(Price.of(amount).amount().orElseThrow()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "-1E-999999999", "1E+2147483647", "1E+100", "1E-99"})
  void aPriceOfMoreThanAHundredCharactersIsRefused(BigDecimal amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Price.of(amount))
        .withMessage("a number as text must not be longer than 100 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+99", "1E-98"})
  void aPriceOfAHundredCharactersIsRead(BigDecimal amount) {
    assertThat(Price.of(amount).amount().orElseThrow()).isEqualByComparingTo(amount);
  }

  @Test
  void pricesAreEqualIfTheSameCame() {
    assertThat(Price.of(new BigDecimal("0.3")))
        .isEqualTo(Price.of(new BigDecimal("0.3")))
        .isNotEqualTo(Price.of(new BigDecimal("0.30")));
  }
}
