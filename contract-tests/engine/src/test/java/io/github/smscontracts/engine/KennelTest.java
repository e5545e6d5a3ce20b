package io.github.smscontracts.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.evaluation.CaseEvaluator;
import io.github.smscontracts.engine.evaluation.Finding;
import io.github.smscontracts.engine.evaluation.Outcome;
import io.github.smscontracts.engine.evaluation.Party;
import io.github.smscontracts.engine.evaluation.PartyVerdict;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.Spec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The example of README.md, which is compared with this file, and what it finds. */
class KennelTest {

  @TestFactory
  Stream<DynamicTest> theServerDoesWhatItsSpecificationSays() throws IOException {
    Spec spec =
        Spec.ofYaml("kennel", Files.readAllBytes(Path.of("src/test/resources/kennel.yaml")));
    Kennel kennel = Kennel.start(20);
    CaseEvaluator evaluator = CaseEvaluator.inTheJvm(spec, new Server(kennel.url()));
    return Cases.of(spec).stream()
        .map(given -> dynamicTest(given.name(), () -> evaluator.evaluate(given).require()))
        .onClose(kennel::close);
  }

  /** Whether a server accepts what it should, and nothing else. */
  record Server(URI url) implements Party {

    @Override
    public String name() {
      return "our server";
    }

    @Override
    public PartyVerdict judge(Case given) {
      if (!(given instanceof RequestCase request)) {
        return PartyVerdict.none("its answers are another test's");
      }
      try {
        int status =
            HttpClient.newHttpClient()
                .send(request.raw().http(url, "any-token"), BodyHandlers.discarding())
                .statusCode();
        return PartyVerdict.of(
            status < 400 ? Verdict.accepts() : Verdict.refuses(List.of(), "status " + status));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aServerThatTakesALongerNameIsFound() throws IOException {
    Spec spec =
        Spec.ofYaml("kennel", Files.readAllBytes(Path.of("src/test/resources/kennel.yaml")));
    try (Kennel careless = Kennel.start(21)) {
      CaseEvaluator evaluator = CaseEvaluator.inTheJvm(spec, new Server(careless.url()));

      List<Outcome> wrong =
          Cases.of(spec).stream()
              .map(evaluator::evaluate)
              .filter(outcome -> !outcome.passed())
              .toList();

      assertThat(wrong)
          .singleElement()
          .satisfies(
              outcome -> {
                assertThat(outcome.given().cell().keyword()).isEqualTo("maxLength");
                assertThat(outcome.findings())
                    .containsExactly(new Finding("our server", "refused", "accepted"));
              });
    }
  }

  @Test
  void theReadmeShowsThisCode() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String here =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));

    String shown = readme.substring(readme.indexOf("```java\n") + "```java\n".length());
    assertThat(here.replace("\r\n", "\n").replaceAll("(?m)^ +", ""))
        .contains(
            shown
                .substring(0, shown.indexOf("```"))
                .replace("\r\n", "\n")
                .replaceAll("(?m)^ +", ""));
  }
}
