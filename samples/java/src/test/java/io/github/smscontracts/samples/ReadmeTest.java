package io.github.smscontracts.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
}
