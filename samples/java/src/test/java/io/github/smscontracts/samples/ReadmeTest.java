package io.github.smscontracts.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

  private static final Path ROOT = Path.of("../..");

  @Test
  void theReadmeShowsCodeThatCompiles() throws IOException {
    String source =
        Files.readString(
            Path.of("src/main/java/io/github/smscontracts/samples/ReadmeExample.java"));
    String shown =
        source.substring(source.indexOf("begins\n") + 7, source.indexOf("    // README ends"));

    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains(shown.stripTrailing().stripIndent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Run it", "## Test it"})
  void aCommandOfTheReadmeIsOneFencedLine(String heading) throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String section = readme.substring(readme.indexOf(heading) + heading.length());
    section = section.substring(0, section.indexOf("\n## "));

    Matcher fences = Pattern.compile("```\\w*\n(.*\n)*?```").matcher(section);
    assertThat(fences.results().map(fence -> fence.group().lines().count())).containsExactly(3L);
  }

  @Test
  void theReadmeFillsInEveryPlaceholderOfTheSettings() throws IOException {
    Set<String> placeholders = new TreeSet<>();
    try (Stream<Path> settings = Files.list(ROOT.resolve("generated-client/sdk"))) {
      for (Path file : settings.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        placeholders.addAll(found("@\\w+@", Files.readString(file)));
      }
    }

    assertThat(found("@\\w+@", Files.readString(ROOT.resolve("README.md"))))
        .containsAll(placeholders);
  }

  @Test
  void theReadmeGeneratesWithTheGeneratorOfTheBuild() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String version =
        found("(?<=<openapi-generator.version>)[^<]+", Files.readString(ROOT.resolve("pom.xml")))
            .iterator()
            .next();

    assertThat(readme)
        .contains("openapi-generator-cli:v" + version, "version-manager set " + version);
  }

  @Test
  void theTableCountsTheVectors() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("contract-tests/vectors"))) {
      long vectors =
          files
              .map(it -> it.getFileName().toString())
              .filter(it -> it.endsWith(".json") && !it.equals("known-gaps.json"))
              .count();
      String readme = Files.readString(ROOT.resolve("README.md"));
      String table = readme.substring(readme.indexOf("<!-- SDKs begin"));

      assertThat(found("(?<= 5 of 5 \\| \\d{1,4} of )\\d+", table))
          .containsExactly(String.valueOf(vectors));
    }
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
