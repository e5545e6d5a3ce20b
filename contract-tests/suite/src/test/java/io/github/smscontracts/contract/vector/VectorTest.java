package io.github.smscontracts.contract.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.contract.client.Reader;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.mock.PrismMock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java client reads the vectors that every language's SDK has to read. */
class VectorTest {

  private static final JsonNode KNOWN_GAPS = Vector.knownGaps().path("java");
  private static final Set<String> CALLS = new TreeSet<>();
  private static final Set<String> PASSED = new TreeSet<>();
  private static final Set<String> GAPS = new TreeSet<>();

  /** Java's line of the table that {@code samples/table.mjs} writes into docs/sdks.md. */
  @AfterAll
  static void write() throws IOException {
    Path file = Files.createDirectories(Path.of("target", "vectors")).resolve("java.json");
    Map<String, Object> result = new TreeMap<>(Map.of("language", "java", "generator", "java"));
    result.putAll(Map.of("compiles", true, "calls", CALLS.size(), "passed", PASSED, "gaps", GAPS));
    SmsJson.mapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
  }

  static List<Vector> vectors() throws IOException {
    return Vector.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void theClientReads(Vector vector) throws Throwable {
    List<String> complaints = complaints(vector);

    (complaints.isEmpty() ? PASSED : GAPS).add(vector.id());
    if (KNOWN_GAPS.has(vector.id())) {
      assertThat(complaints).as("take it off known-gaps.json").isNotEmpty();
    } else {
      assertThat(complaints).isEmpty();
    }
  }

  private static List<String> complaints(Vector vector) throws Throwable {
    for (Vendor vendor : Vendor.all()) {
      Optional<SpecOperation> operation = vendor.spec().operation(vector.operation());
      if (operation.isPresent()) {
        return complaints(vector, Reader.of(vendor), operation.get());
      }
    }
    throw new AssertionError("no operation " + vector.operation());
  }

  private static List<String> complaints(Vector vector, Reader reader, SpecOperation operation)
      throws Throwable {
    try {
      byte[] body = vector.text().getBytes(StandardCharsets.UTF_8);
      reader.read(operation, vector.status(), vector.contentType(), body);
      JsonNode written = SmsJson.mapper().valueToTree(reader.body());
      return vector.complaints(JavaFacts.of(reader.body()), written);
    } catch (SmsApiException e) {
      return vector.complaints(JavaFacts.of(e), MissingNode.getInstance());
    }
  }

  @Test
  void theClientMakesEveryCall() throws Throwable {
    for (Vendor vendor : Vendor.all()) {
      URI mock = PrismMock.of(vendor.folder()).baseUrl();
      try (GeneratedClient client = vendor.client(mock, http -> http, violations -> {})) {
        for (SpecOperation operation : vendor.spec().operations()) {
          assertThat(client.call(operation).status()).isBetween(200, 299);
          if (Vector.vendors().contains(vendor)) {
            CALLS.add(operation.id());
          }
        }
      }
    }
  }
}
