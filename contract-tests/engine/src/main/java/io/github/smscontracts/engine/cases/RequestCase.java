package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param call the same as arguments of a call, where it is made of them
 */
public record RequestCase(
    SpecOperation operation,
    List<Cell> cells,
    String label,
    String refusedAt,
    JsonNode schema,
    RawRequest raw,
    Optional<Call> call)
    implements Case {

  /** Arguments by wire name, and the body. */
  public record Call(Map<String, JsonNode> arguments, JsonNode body) {}

  static RequestCase of(
      SpecOperation operation,
      List<Cell> cells,
      String label,
      String refusedAt,
      JsonNode schema,
      Call call) {
    RawRequest raw = RawRequest.of(operation, call.arguments(), call.body());
    return new RequestCase(operation, cells, label, refusedAt, schema, raw, Optional.of(call));
  }

  @Override
  public Cell cell() {
    return cells.get(0);
  }

  @Override
  public String content() {
    return raw.toString();
  }

  @Override
  public String toString() {
    return name();
  }
}
