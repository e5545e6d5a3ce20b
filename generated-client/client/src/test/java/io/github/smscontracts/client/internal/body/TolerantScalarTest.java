package io.github.smscontracts.client.internal.body;

import static io.github.smscontracts.client.Json.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TolerantScalarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "java.lang.Long|7|7",
        "java.lang.Long|\" 7 \"|7",
        "java.lang.Long|7.0|7",
        "java.lang.Long|1.2e4|12000",
        "java.lang.Long|1e999999999|-",
        "java.lang.Long|1e-999999999|-",
        "java.lang.Long|1e99999999999|-",
        "java.lang.Long|9223372036854775807|9223372036854775807",
        "java.lang.Long|9223372036854775808|-",
        "java.lang.Long|7.5|-",
        "java.lang.Long|true|-",
        "java.lang.Long|[7]|-",
        "java.lang.Long|{\"a\":7}|-",
        "java.lang.Integer|7|7",
        "java.lang.Integer|\"7\"|7",
        "java.lang.Integer|1.2e4|12000",
        "java.lang.Integer|2147483647|2147483647",
        "java.lang.Integer|2147483648|-",
        "java.lang.Integer|-2147483648|-2147483648",
        "java.lang.Integer|7.5|-",
        "java.lang.Integer|\"many\"|-",
        "java.lang.Integer|false|-",
        "java.math.BigDecimal|0.10|0.10",
        "java.math.BigDecimal|\"0.10\"|0.10",
        "java.math.BigDecimal|7|7",
        "java.math.BigDecimal|\"0,10\"|-",
        "java.math.BigDecimal|true|-",
        "java.math.BigDecimal|[]|-",
        "java.lang.Boolean|true|true",
        "java.lang.Boolean|false|false",
        "java.lang.Boolean|\"true\"|true",
        "java.lang.Boolean|\"false\"|false",
        "java.lang.Boolean|1|true",
        "java.lang.Boolean|0|false",
        "java.lang.Boolean|\"1\"|true",
        "java.lang.Boolean|\"0\"|false",
        "java.lang.Boolean|2|-",
        "java.lang.Boolean|\"yes\"|-",
        "java.lang.Boolean|[true]|-",
        "java.lang.String|\"a\"|a",
        "java.lang.String|\"\"|''",
        "java.lang.String|5|5",
        "java.lang.String|2.50|2.50",
        "java.lang.String|true|true",
        "java.lang.String|[\"a\"]|-",
        "java.lang.String|{}|-"
      })
  void aScalarIsReadFromWhatTellsOne(Class<?> type, String json, String value) {
    Object read = read(json, type);

    assertThat(read == null ? null : read.toString()).isEqualTo(value);
  }
}
