package io.github.smscontracts.engine.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges the examples of specifications, and compares their coverage before and after a change. It
 * needs neither a mock nor the generated clients, so it runs even if they do not compile.
 *
 * <p>Arguments: the folder to write {@code examples-jvm.json} and {@code cells.json} to, and for
 * each vendor its name, the file of the base and the file of the head; {@code -} where there is
 * none.
 */
final class SpecReview {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NO_FILE = "-";

  private SpecReview() {}

  public static void main(String[] arguments) throws IOException {
    ObjectNode examples = JSON.createObjectNode();
    ObjectNode cells = JSON.createObjectNode();
    for (int i = 1; i < arguments.length; i += 3) {
      String vendor = arguments[i];
      examples.set(vendor, JSON.valueToTree(examples(vendor, arguments[i + 2])));
      cells.set(vendor, JSON.valueToTree(cells(vendor, arguments[i + 1], arguments[i + 2])));
    }
    Path folder = Path.of(arguments[0]);
    write(folder.resolve("examples-jvm.json"), examples);
    write(folder.resolve("cells.json"), cells);
  }

  private static void write(Path file, ObjectNode content) throws IOException {
    Files.writeString(file, content.toPrettyString() + "\n");
  }

  private static List<Examples.Judged> examples(String vendor, String file) {
    Read<List<Examples.Judged>> judged = read(vendor, file, Examples::of, List.of());
    return judged.problem.isEmpty()
        ? judged.value
        : List.of(new Examples.Judged("#", "#", "", false, judged.problem));
  }

  private static CoverageChange cells(String vendor, String base, String head) {
    SortedMap<Cell, Boolean> none = Collections.emptySortedMap();
    Read<SortedMap<Cell, Boolean>> before = read(vendor, base, CoverageChange::coverage, none);
    Read<SortedMap<Cell, Boolean>> after = read(vendor, head, CoverageChange::coverage, none);
    String problem =
        Stream.of(before.problem, after.problem)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("; "));
    return CoverageChange.between(before.value, after.value, problem);
  }

  /** The content of a file, or why it cannot be read. */
  private record Read<T>(T value, String problem) {}

  private static <T> Read<T> read(String vendor, String file, Function<Spec, T> find, T nothing) {
    if (file.equals(NO_FILE)) {
      return new Read<>(nothing, "");
    }
    try {
      return new Read<>(find.apply(Spec.ofYaml(vendor, Files.readAllBytes(Path.of(file)))), "");
    } catch (IOException | RuntimeException | AssertionError e) { // a review tells it
      return new Read<>(nothing, Path.of(file).getFileName() + ": " + e);
    }
  }
}
