package io.github.smscontracts.client.internal.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.smscontracts.client.Json;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.model.Meta;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeMismatchesTest {

  private record Values(
      Long whole, Integer small, BigDecimal decimal, Boolean flag, String text, Meta meta) {}

  private final TypeMismatches mismatches = new TypeMismatches(model -> true);

  private <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return SmsJson.mapper()
        .readerFor(type)
        .withAttribute(TypeMismatches.KEY, mismatches)
        .readValue(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "whole|7|7|-",
        "whole|\" 7 \"|7|/whole",
        "whole|7.0|7|-",
        "whole|1.2e4|12000|-",
        "whole|1e999999999|-|/whole",
        "whole|1e-999999999|-|/whole",
        "whole|1e99999999999|-|/whole",
        "whole|9223372036854775807|9223372036854775807|-",
        "whole|9223372036854775808|-|/whole",
        "whole|7.5|-|/whole",
        "whole|7e0|7|-",
        "whole|\"\"|-|/whole",
        "whole|true|-|/whole",
        "whole|[7]|-|/whole",
        "whole|{\"a\":7}|-|/whole",
        "small|7|7|-",
        "small|\"7\"|7|/small",
        "small|1.2e4|12000|-",
        "small|2147483647|2147483647|-",
        "small|2147483648|-|/small",
        "small|-2147483648|-2147483648|-",
        "small|7.5|-|/small",
        "small|\"many\"|-|/small",
        "small|false|-|/small",
        "decimal|0.10|0.10|-",
        "decimal|\"0.10\"|0.10|/decimal",
        "decimal|7|7|-",
        "decimal|\"0,10\"|-|/decimal",
        "decimal|true|-|/decimal",
        "decimal|[]|-|/decimal",
        "flag|true|true|-",
        "flag|false|false|-",
        "flag|\"true\"|true|/flag",
        "flag|\"false\"|false|/flag",
        "flag|1|true|/flag",
        "flag|0|false|/flag",
        "flag|\"1\"|true|/flag",
        "flag|\"0\"|false|/flag",
        "flag|2|-|/flag",
        "flag|\"yes\"|-|/flag",
        "flag|[true]|-|/flag",
        "text|\"a\"|a|-",
        "text|\"\"|''|-",
        "text|5|5|/text",
        "text|2.50|2.50|/text",
        "text|true|true|/text",
        "text|[\"a\"]|-|/text",
        "text|{}|-|/text",
        "meta|[]|-|/meta",
        "meta|[{}]|-|/meta",
        "meta|\"\"|-|/meta",
        "meta|\" \"|-|/meta",
        "meta|\"a\"|-|/meta",
        "meta|0|-|/meta",
        "meta|false|-|/meta"
      })
  void aValueIsReadFromWhatTellsOneAndNotedIfItsTypeIsAnother(
      String name, String json, String value, String pointer) throws Exception {
    String body = "{\"%s\":%s}".formatted(name, json);
    Values values = read(body, Values.class);
    Object read = Values.class.getDeclaredMethod(name).invoke(values);

    assertThat(read == null ? null : read.toString()).isEqualTo(value);
    assertThat(mismatches.pointers())
        .containsExactlyElementsOf(pointer == null ? List.of() : List.of(pointer));
    assertThat(Json.read(body, Values.class)).as("without notes").isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "\"\"", "\" \"", "\"a\"", "0", "true"})
  void whatIsNoObjectIsAnAbsentModel(String json) throws JsonProcessingException {
    assertThat(read(json, Meta.class)).isNull();
    assertThat(mismatches.pointers()).containsExactly("");
  }

  @Test
  void whatFollowsAnAbsentModelIsRead() throws JsonProcessingException {
    assertThat(read("{\"meta\":[{\"a\":[1]},2],\"text\":\"a\"}", Values.class))
        .isEqualTo(new Values(null, null, null, null, "a", null));
    assertThat(read("{\"meta\":null,\"whole\":7}", Values.class).whole()).isEqualTo(7);
    assertThat(mismatches.pointers()).hasSize(1);
  }
}
