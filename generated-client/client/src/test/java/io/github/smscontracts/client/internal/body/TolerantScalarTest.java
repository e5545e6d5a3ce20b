package io.github.smscontracts.client.internal.body;

import static io.github.smscontracts.client.Json.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TolerantScalarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "7|7",
        "\" 7 \"|7",
        "7.0|7",
        "1.2e4|12000",
        "1e999999999|-",
        "1e-999999999|-",
        "1e99999999999|-",
        "9223372036854775807|9223372036854775807",
        "9223372036854775808|-",
        "7.5|-",
        "true|-",
        "[7]|-",
        "{\"a\":7}|-"
      })
  void aWholeNumberOf64BitsIsReadFromWhatTellsOne(String json, Long value) {
    assertThat(read(json, Long.class)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "7|7",
        "\"7\"|7",
        "1.2e4|12000",
        "2147483647|2147483647",
        "2147483648|-",
        "-2147483648|-2147483648",
        "7.5|-",
        "\"many\"|-",
        "false|-"
      })
  void aWholeNumberOf32BitsIsReadFromWhatTellsOne(String json, Integer value) {
    assertThat(read(json, Integer.class)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {"0.10|0.10", "\"0.10\"|0.10", "7|7", "\"0,10\"|-", "true|-", "[]|-"})
  void aDecimalIsReadWithEveryDigit(String json, BigDecimal value) {
    assertThat(read(json, BigDecimal.class)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "true|true",
        "false|false",
        "\"true\"|true",
        "\"false\"|false",
        "1|true",
        "0|false",
        "\"1\"|true",
        "\"0\"|false",
        "2|-",
        "\"yes\"|-",
        "[true]|-"
      })
  void aBooleanIsReadFromWhatTellsOne(String json, Boolean value) {
    assertThat(read(json, Boolean.class)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {"\"a\"|a", "\"\"|''", "5|5", "2.50|2.50", "true|true", "[\"a\"]|-", "{}|-"})
  void aTextIsReadFromAnyScalar(String json, String value) {
    assertThat(read(json, String.class)).isEqualTo(value);
  }
}
