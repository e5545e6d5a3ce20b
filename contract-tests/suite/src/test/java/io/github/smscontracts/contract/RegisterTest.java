package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.client.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Specifications, register and tests name the same discrepancies. */
class RegisterTest {

  private static final Path REGISTER = Vendor.PROJECT.resolve("spec/DISCREPANCIES.md");
  private static final Pattern ROW = Pattern.compile("(?ms)^### ([BC]-\\d\\d) (.*?)(?=^##|\\z)");
  private static final Pattern TESTS = Pattern.compile("(?m)^- \\*\\*Test\\*\\*: (.*)$");
  private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\(([^)]+)\\)");
  private static final String NAME = "([bc]\\d\\d[A-Z]\\w*)";
  private static final Pattern METHOD =
      Pattern.compile("(?s)@(?:Parameterized)?Test\\b(?:(?!\\bvoid\\b).)*void " + NAME);
  private static final Pattern KEY = Pattern.compile("(?m)^" + NAME + ":");

  /** A test method or a key of a data file, named by a row: {@code c01...} is a test of C-01. */
  private record RowTest(Path file, String method) {
    String row() {
      return method.substring(0, 1).toUpperCase(Locale.ROOT) + "-" + method.substring(1, 3);
    }

    @Override
    public String toString() {
      return method + " in " + Vendor.PROJECT.relativize(file);
    }
  }

  @Test
  void everyDiscrepancyOfASpecificationHasItsRowAndEveryRowItsPlace() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Vendor vendor : Vendor.all()) {
      for (JsonNode ids : vendor.spec().root().findValues("x-discrepancy")) {
        ids.forEach(id -> named.add(id.asText()));
      }
    }

    assertThat(linked().keySet()).isEqualTo(named);
  }

  @Test
  void everyRowIsLinkedToTestsThatAreNamedByItsId() throws IOException {
    assertThat(linked())
        .allSatisfy(
            (row, tests) ->
                assertThat(tests).extracting(RowTest::row).isNotEmpty().containsOnly(row));
  }

  @Test
  void whatTheRegisterLinksAreTheTestsThatAreNamedByAnId() throws IOException {
    List<RowTest> linked = linked().values().stream().flatMap(List::stream).toList();

    assertThat(linked).containsExactlyInAnyOrderElementsOf(written());
  }

  private static Map<String, List<RowTest>> linked() throws IOException {
    Map<String, List<RowTest>> linked = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(REGISTER));
    while (row.find()) {
      linked.put(
          row.group(1),
          TESTS
              .matcher(row.group(2))
              .results()
              .flatMap(tests -> LINK.matcher(tests.group(1)).results())
              .map(
                  link ->
                      new RowTest(
                          REGISTER.resolveSibling(link.group(2)).normalize(), link.group(1)))
              .toList());
    }
    return linked;
  }

  private static List<RowTest> written() throws IOException {
    List<RowTest> written = new ArrayList<>();
    for (String module : List.of("generated-client/client", "contract-tests/suite")) {
      try (Stream<Path> files = Files.walk(Vendor.PROJECT.resolve(module).resolve("src/test"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Pattern test = file.toString().endsWith("Test.java") ? METHOD : KEY;
          if (test == METHOD || file.toString().endsWith(".yaml")) {
            test.matcher(Files.readString(file))
                .results()
                .forEach(found -> written.add(new RowTest(file, found.group(1))));
          }
        }
      }
    }
    return written;
  }
}
