package io.github.smscontracts.contract.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.contract.client.Reader;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An answer's body from the register. */
final class Variant {

  private static final Map<Vendor, Oracle> ORACLES = new ConcurrentHashMap<>();

  private Variant() {}

  /** Reads a body that the specification allows; nothing of it is reported, nothing lost. */
  static <T> T read(Vendor vendor, String operationId, Class<T> type, String json) {
    SpecOperation operation = operation(vendor, operationId);
    Oracle oracle = ORACLES.computeIfAbsent(vendor, it -> new JvmOracle(it.spec()));
    assertThat(oracle.response(operation, "200", tree(json)).words())
        .as("the specification of %s", json)
        .isEqualTo("accepted");
    Reader reader = answering(vendor, operation, json);
    assertThat(reader.reported()).isEmpty();
    return type.cast(reader.body());
  }

  /** What the client reports of a body outside the specification, which it reads all the same. */
  static List<Violation> reported(Vendor vendor, String operationId, String json) {
    List<Violation> reported = answering(vendor, operation(vendor, operationId), json).reported();
    assertThat(reported).isNotEmpty();
    return reported;
  }

  private static Reader answering(Vendor vendor, SpecOperation operation, String json) {
    Reader reader = answered(vendor, operation, 200, json);
    assertThat(reader.lost()).isEmpty();
    return reader;
  }

  static Reader answered(Vendor vendor, SpecOperation operation, int status, String body) {
    Reader reader = Reader.of(vendor);
    try {
      reader.read(operation, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return reader;
  }

  static SpecOperation operation(Vendor vendor, String operationId) {
    return vendor.spec().operations().stream()
        .filter(it -> it.id().equals(operationId))
        .findFirst()
        .orElseThrow();
  }

  /** A model that was read without any check. */
  static <T> T model(Class<T> type, String json) {
    try {
      return SmsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode tree(String json) {
    return model(JsonNode.class, json);
  }
}
