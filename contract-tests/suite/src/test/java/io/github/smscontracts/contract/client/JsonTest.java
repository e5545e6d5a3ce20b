package io.github.smscontracts.contract.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  private static boolean same(String one, String other) throws Exception {
    JsonMapper json = new JsonMapper();
    return Json.same(json.readTree(one), json.readTree(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":1,"b":[2]}         | {"b":[2],"a":1}
          {"a":1.50}              | {"a":1.5}
          {"a":null}              | {}
          {"a":{"b":null,"c":1}}  | {"a":{"c":1}}
          [null]                  | [null]
          """)
  void orderAndSpellingAndNullMakeNoDifference(String one, String other) throws Exception {
    assertThat(same(one, other)).isTrue();
    assertThat(same(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":1}        | {"a":2}
          {"a":1}        | {"a":"1"}
          {"a":1}        | {}
          {"a":{"b":1}}  | {"a":{}}
          [1,2]          | [2,1]
          [1]            | [1,1]
          [null]         | []
          {}             | []
          """)
  void anythingElseDoes(String one, String other) throws Exception {
    assertThat(same(one, other)).isFalse();
    assertThat(same(other, one)).isFalse();
  }
}
