package io.github.smscontracts.contract.vector;

import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Java's line of the table that {@code samples/table.mjs} writes into docs/sdks.md. */
final class VectorResult {

  private static final Path FILE = Path.of("target", "vectors", "java.json");

  private final Set<String> calls = new TreeSet<>();
  private final Set<String> passed = new TreeSet<>();
  private final Set<String> gaps = new TreeSet<>();

  void called(SpecOperation operation) {
    calls.add(operation.id());
  }

  void read(Vector vector, boolean right) {
    (right ? passed : gaps).add(vector.id());
  }

  void write() throws IOException {
    Map<String, Object> result = new TreeMap<>();
    result.put("language", "java");
    result.put("generator", "java");
    result.put("compiles", true);
    result.put("calls", calls.size());
    result.put("passed", passed);
    result.put("gaps", gaps);
    Files.createDirectories(FILE.getParent());
    SmsJson.mapper().writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), result);
  }
}
