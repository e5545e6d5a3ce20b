package io.github.smscontracts.comm;

import static io.github.smscontracts.client.Json.read;
import static io.github.smscontracts.client.Json.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysOfWeekTest {

  private static final String POINTER = "/data/meta/planner_data/days_of_week";

  private static List<Violation> reported(String days) {
    String body = "{\"data\":{\"meta\":{\"planner_data\":{\"days_of_week\":" + days + "}}}}";
    List<Violation> reported = new ArrayList<>();
    Calls.get(
        Calls.comm(Recorder.answering(200, body))
            .listener((operation, response, violations) -> reported.addAll(violations))
            .build());
    return reported;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"Mon\",null]|Mon",
        "[\" Mon \",\"\"]|Mon",
        "\"Mon,,Tue,\"|Mon,Tue",
        "[1,\"Tue\"]|1,Tue"
      })
  void whatIsNoDayIsPassedOverAndKept(String json, String days) {
    DaysOfWeek value = read(json, DaysOfWeek.class);

    assertThat(value.days()).containsExactly(days.split(","));
    assertThat(write(value)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]|has another type than its schema",
        "true|has another type than its schema",
        "{}|has another type than its schema",
        "[]|must have at least 1 items",
        "\"\"|must have at least 1 characters"
      })
  void whatIsNeitherAListOfTextsNorATextIsReported(String json, String problem) {
    assertThat(reported(json)).containsExactly(new Violation("body", POINTER, problem));
    assertThat(reported("[\"Mon\"]")).isEmpty();
    assertThat(reported("\"Mon\"")).isEmpty();
  }

  @Test
  void aValueCannotBeChangedWhereverItCameFrom() {
    List<String> own = new ArrayList<>(List.of("Mon"));
    DaysOfWeek built = DaysOfWeek.of(own);
    own.clear();

    assertThat(built.days()).containsExactly("Mon");
    for (DaysOfWeek value : List.of(built, read("[\"Mon\"]", DaysOfWeek.class))) {
      assertThatThrownBy(((List<?>) value.wire())::clear)
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }
}
