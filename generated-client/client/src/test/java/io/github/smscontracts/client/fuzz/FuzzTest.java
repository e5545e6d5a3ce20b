package io.github.smscontracts.client.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every body holds of those that Jazzer finds to take new ways through the code. */
@Tag("full")
class FuzzTest {

  /** For each type of answer. */
  private static final String SECONDS = System.getProperty("fuzz.seconds", "15");

  private static final int MOST_TYPES = Integer.getInteger("fuzz.types", Integer.MAX_VALUE);
  private static final String TESTS =
      "io.github.smscontracts.client.fuzz.**"
          + File.pathSeparator
          + "io.github.smscontracts.engine.**";
  private static final String INSTRUMENTED =
      String.join(
          File.pathSeparator,
          "io.github.smscontracts.**",
          "com.fasterxml.jackson.core.**",
          "com.fasterxml.jackson.databind.deser.**");

  private static final int LAST_LINES = 40;

  /**
   * A JVM of its own for each, because Jazzer fuzzes one target in a JVM; two at a time. If not all
   * are wanted, it is a matter of chance which.
   */
  static Stream<Arguments> runs() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<Arguments>> runs = new ArrayList<>();
    List<ResponseType> types = new ArrayList<>(ResponseType.all().toList());
    Collections.shuffle(types);
    types.stream()
        .limit(MOST_TYPES)
        .forEach(it -> runs.add(two.submit(() -> Arguments.of(it, run(it)))));
    two.shutdown();
    Stream.Builder<Arguments> all = Stream.builder();
    for (Future<Arguments> run : runs) {
      all.add(run.get());
    }
    return all.build();
  }

  /** Its exit code is the last line. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void nothingIsFound(ResponseType type, List<String> output) {
    List<String> last = output.subList(Math.max(0, output.size() - LAST_LINES), output.size());

    assertThat(last)
        .as("copy target/fuzz/%s/findings to %s/%1$s, and fix it", type, ResponseType.CORPUS)
        .endsWith("exit 0")
        .as("it ran")
        .anyMatch(it -> it.matches("Done [1-9]\\d* runs in .*"));
  }

  private static List<String> run(ResponseType type) throws IOException, InterruptedException {
    Path folder = Path.of("target", "fuzz", type.toString()).toAbsolutePath();
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    for (Map.Entry<String, byte[]> body : type.bodies().entrySet()) {
      Files.write(seeds.resolve(body.getKey()), body.getValue());
    }
    Files.createDirectories(folder.resolve("corpus"));
    empty(Files.createDirectories(folder.resolve("findings")));
    Files.write(folder.resolve("dictionary"), words(type));
    Process process = jazzer(type, folder).redirectErrorStream(true).start();
    List<String> output = new ArrayList<>(process.inputReader(UTF_8).lines().toList());
    output.add("exit " + process.waitFor());
    return output;
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static ProcessBuilder jazzer(ResponseType type, Path folder) {
    ProcessBuilder jazzer =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + JazzerTarget.class.getName(),
            "--target_args=" + type,
            "--instrumentation_includes=" + INSTRUMENTED,
            "--instrumentation_excludes=" + TESTS,
            "--custom_hook_includes=io.github.smscontracts.client.**",
            "--reproducer_path=" + folder,
            "-max_total_time=" + SECONDS,
            "-timeout=30", // seconds for one body
            // the heap is the limit: a process inherits the peak of the one that starts it
            "-rss_limit_mb=0",
            "-max_len=8192",
            "-dict=dictionary",
            "-artifact_prefix=findings/",
            "-print_final_stats=1",
            "corpus",
            "seeds");
    jazzer.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return jazzer.directory(folder.toFile());
  }

  /** Every property name in JSON. */
  private static Iterable<String> words(ResponseType type) {
    TreeSet<String> words = new TreeSet<>();
    type
        .operations()
        .get(0)
        .spec()
        .spec()
        .root()
        .at("/components/schemas")
        .findValues("properties")
        .stream()
        .flatMap(properties -> Stream.of(properties).flatMap(it -> it.propertyStream()))
        .forEach(property -> words.add("\"\\\"" + property.getKey() + "\\\":\""));
    return words;
  }
}
