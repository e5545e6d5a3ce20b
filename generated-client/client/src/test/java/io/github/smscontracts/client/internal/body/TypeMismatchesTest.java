package io.github.smscontracts.client.internal.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.smscontracts.client.Json;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.model.Meta;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void valuesOfTheRightTypeAreNotNoted() throws JsonProcessingException {
    read(
        "{\"whole\":1,\"small\":2,\"decimal\":0.5,\"flag\":true,\"text\":\"a\",\"meta\":{}}",
        Values.class);

    assertThat(mismatches.pointers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"whole\":\"1\"}",
        "{\"small\":\"2\"}",
        "{\"decimal\":\"0.5\"}",
        "{\"flag\":\"true\"}",
        "{\"flag\":1}",
        "{\"text\":5}",
        "{\"whole\":{}}",
        "{\"small\":[]}",
        "{\"meta\":[]}",
        "{\"meta\":[{}]}",
        "{\"meta\":\"\"}",
        "{\"meta\":\" \"}",
        "{\"meta\":\"a\"}",
        "{\"meta\":0}",
        "{\"meta\":false}"
      })
  void aValueOfAnotherTypeIsNotedOnceWithItsPlace(String json) throws JsonProcessingException {
    String name = json.substring(2, json.indexOf('"', 2));
    read(json, Values.class);

    assertThat(mismatches.pointers()).containsExactly("/" + name);
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

  @Test
  void aReaderWithoutNotesReadsTheSame() {
    assertThat(Json.read("{\"meta\":[],\"whole\":\"7\"}", Values.class).whole()).isEqualTo(7);
  }
}
