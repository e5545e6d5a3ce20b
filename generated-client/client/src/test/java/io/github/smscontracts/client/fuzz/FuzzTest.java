package io.github.smscontracts.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every body holds of those that Jazzer finds to take new ways through the code. */
@Tag("full")
class FuzzTest {

  private static final int LAST_LINES = 40;

  static Stream<JazzerRun> runs() {
    return ResponseType.all().toList().parallelStream().map(JazzerRun::of).toList().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void nothingIsFound(JazzerRun run) {
    List<String> output = run.output();
    List<String> last = output.subList(Math.max(0, output.size() - LAST_LINES), output.size());

    assertThat(run.exit())
        .as(
            "copy target/fuzz/%s/findings to %s and fix it%n%s",
            run.type(), ResponseType.CORPUS.resolve(run.type().toString()), String.join("\n", last))
        .isZero();
    assertThat(last).as("it ran").anyMatch(it -> it.matches("Done [1-9]\\d* runs in .*"));
  }
}
