package io.github.smscontracts.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.ClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

  private static final Path ROOT = Path.of("../..");

  @ParameterizedTest
  @CsvSource({"README.md, 900", "CONTRIBUTING.md, 1200"})
  void theFirstPagesAreShort(String page, int limit) throws IOException {
    assertThat(text(page).trim().split("\\s+")).hasSizeLessThanOrEqualTo(limit);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyRelativeLinkResolves(Path document) throws IOException {
    String prose = text(document).replaceAll("(?s)```.*?```|`[^`\n]*`", "");

    assertThat(found("(?<=\\]\\()[^)\\s]+", prose))
        .filteredOn(link -> !link.matches("https?:.*"))
        .allSatisfy(link -> assertThat(resolves(document, link)).as(link).isTrue());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyJavaBlockIsPartOfASourceThatCompiles(Path document) throws IOException {
    String samples =
        files(ROOT, ".java").map(DocumentsTest::flat).collect(Collectors.joining("\n"));

    assertThat(found("(?s)(?<=```java\n).*?(?=```)", text(document)))
        .allSatisfy(block -> assertThat(samples.contains(flat(block))).as(block).isTrue());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPathThatADocumentNamesExists(Path document) {
    String paths =
        "(?<![\\w/.-])(spec|generated-client|contract-tests|samples|docs|\\.ci)/[\\w./-]*\\w";

    assertThat(found(paths, text(document)))
        .filteredOn(path -> !path.matches(".*/(target|node_modules)(/.*)?"))
        .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }

  @Test
  void theArchitectureNamesEveryModule() throws IOException {
    assertThat(paths(ROOT, "pom.xml"))
        .map(pom -> ROOT.relativize(pom.getParent()).toString().replace('\\', '/'))
        .allSatisfy(module -> assertThat(text("ARCHITECTURE.md")).contains(module));
  }

  @Test
  void theArchitectureNamesEveryPackageOfTheClient() throws IOException {
    Path sources = ROOT.resolve("generated-client/client/src/main/java/io/github/smscontracts");
    Set<String> packages =
        paths(sources.resolve("client"), ".java")
            .map(file -> sources.relativize(file.getParent()).toString())
            .map(folder -> folder.replaceAll("[/\\\\]", "."))
            .collect(Collectors.toSet());

    assertThat(found("(?<=`)client(\\.[a-z]+)*(?=[`.][`A-Z|, ]?)", text("ARCHITECTURE.md")))
        .containsAll(packages);
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Run it", "## Test it", "## Review a change"})
  void aCommandOfTheReadmeIsOneFencedLine(String heading) throws IOException {
    String readme = text("README.md");
    String section = readme.substring(readme.indexOf(heading) + heading.length());

    assertThat(section.substring(0, section.indexOf("\n## ")))
        .containsPattern("\\A\n\n```\nmvn [^\n]*\n```\n[^`]*(`[^`]+`[^`]*)*\\z");
  }

  @Test
  void theReadmeInstallsTheVersionOfTheBuild() throws IOException {
    assertThat(found("(?<=<version>)[^<]+|(?<=:)\\d[^\"]*(?=\"\\))", text("README.md")))
        .containsExactly(pom("(?<=<version>)[^<]+"));
  }

  @Test
  void theGuideNamesEveryOptionOfTheBuilder() throws IOException {
    Set<String> options =
        Arrays.stream(ClientBuilder.class.getMethods())
            .filter(method -> method.getReturnType() == ClientBuilder.class)
            .map(Method::getName)
            .filter(name -> !name.equals("fromEnvironment"))
            .collect(Collectors.toCollection(TreeSet::new));
    String table = text("docs/client.md").split("\n## Options\n|\n## Environment\n")[1];

    assertThat(found("(?<=^\\| |, )`\\w+`(?=[^|\n]*\\|[^|]*\\|[^|]*\\| (yes|no) )", table))
        .containsExactlyElementsOf(options.stream().map(name -> "`" + name + "`").toList());
  }

  @Test
  void everyExtensionIsDocumented() throws IOException {
    Set<String> used =
        Stream.concat(
                files(ROOT.resolve("spec"), "openapi.yaml")
                    .flatMap(spec -> found("\\bx-[a-z-]+(?=:)", spec).stream()),
                files(ROOT.resolve("generated-client/codegen/src/main"), ".java")
                    .flatMap(code -> found("(?<=\")x-(?!java)[a-z-]+(?=\")", code).stream()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found("(?<=^\\| `)x-[a-z-]+", text("docs/specifications.md")))
        .containsExactlyElementsOf(used);
  }

  @Test
  void theSdkCommandFillsInEveryPlaceholderOfTheSettings() throws IOException {
    Set<String> placeholders =
        files(ROOT.resolve("generated-client/sdk"), ".yaml")
            .flatMap(settings -> found("@\\w+@", settings).stream())
            .collect(Collectors.toSet());

    assertThat(found("@\\w+@", text("docs/sdks.md"))).containsAll(placeholders);
  }

  @Test
  void theSdkCommandUsesTheGeneratorOfTheBuild() throws IOException {
    String version = pom("(?<=<openapi-generator.version>)[^<]+");

    assertThat(text("docs/sdks.md"))
        .contains("openapi-generator-cli:v" + version, "version-manager set " + version);
  }

  @Test
  void theTableOfSdksCountsTheVectors() throws IOException {
    long vectors =
        files(ROOT.resolve("contract-tests/vectors"), ".json").count() - 1; // known-gaps.json

    assertThat(found("(?<= \\d{1,2} of \\d{1,2} \\| \\d{1,4} of )\\d+", text("docs/sdks.md")))
        .containsExactly(String.valueOf(vectors));
  }

  static Stream<Path> documents() throws IOException {
    return paths(ROOT, ".md").filter(path -> !path.toString().contains("snapshots"));
  }

  private static boolean resolves(Path document, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** GitHub's anchors of the headings. */
  private static Set<String> anchors(Path document) throws IOException {
    return found("(?m)(?<=^#{1,6} ).*", text(document)).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> paths(Path folder, String ending) throws IOException {
    Set<String> foreign = Set.of("target", "node_modules", ".git");
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(path -> path.toString().endsWith(ending))
          .filter(
              path ->
                  Stream.iterate(path, Path::getParent)
                      .limit(path.getNameCount())
                      .noneMatch(part -> foreign.contains(part.getFileName().toString())))
          .toList()
          .stream();
    }
  }

  private static Stream<String> files(Path folder, String ending) throws IOException {
    return paths(folder, ending).map(DocumentsTest::text);
  }

  private static String pom(String pattern) {
    return Pattern.compile(pattern)
        .matcher(text("pom.xml"))
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  private static String text(String path) {
    return text(ROOT.resolve(path));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the indentation, which a document does not share with its source. */
  private static String flat(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
