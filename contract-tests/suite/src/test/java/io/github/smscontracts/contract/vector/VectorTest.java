package io.github.smscontracts.contract.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.mock.PrismMock;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java client reads the vectors that every language's SDK has to read. */
class VectorTest {

  private static final JsonMapper JSON = SmsJson.mapper();
  private static final JsonNode KNOWN_GAPS = Vector.knownGaps().path("java");

  private static final VectorResult RESULT = new VectorResult();
  private static VectorServer server;

  @BeforeAll
  static void start() throws IOException {
    server = VectorServer.start(vectors(), operations());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    RESULT.write();
  }

  static List<Vector> vectors() throws IOException {
    return Vector.all();
  }

  private static Stream<SpecOperation> operations() {
    return Vendor.all().stream().flatMap(it -> it.spec().operations().stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void theClientReads(Vector vector) throws Throwable {
    List<String> complaints = complaints(vector);

    RESULT.read(vector, complaints.isEmpty());
    if (KNOWN_GAPS.has(vector.id())) {
      assertThat(complaints).as("take it off known-gaps.json").isNotEmpty();
    } else {
      assertThat(complaints).isEmpty();
    }
  }

  private static List<String> complaints(Vector vector) throws Throwable {
    Vendor vendor = vendorOf(vector);
    try (GeneratedClient client =
        vendor.client(server.of(vector), http -> http, violations -> {})) {
      Object answer = client.call(operationOf(vector)).body();
      return VectorJudge.complaints(vector, JavaFacts.of(answer), JSON.valueToTree(answer));
    } catch (SmsApiException e) {
      return VectorJudge.complaints(vector, JavaFacts.of(e), MissingNode.getInstance());
    }
  }

  @Test
  void theClientMakesEveryCall() throws Throwable {
    for (Vendor vendor : Vendor.all()) {
      try (GeneratedClient client =
          vendor.client(PrismMock.of(vendor.folder()).baseUrl(), settings -> {})) {
        for (SpecOperation operation : vendor.spec().operations()) {
          assertThat(client.call(operation).status()).isIn(200, 201);
          RESULT.called(operation);
        }
      }
    }
  }

  private static Vendor vendorOf(Vector vector) {
    return Vendor.all().stream()
        .filter(it -> it.spec().operations().contains(operationOf(vector)))
        .findFirst()
        .orElseThrow();
  }

  private static SpecOperation operationOf(Vector vector) {
    return operations().filter(it -> it.id().equals(vector.operation())).findFirst().orElseThrow();
  }
}
