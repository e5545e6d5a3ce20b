package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;
import java.util.Optional;

/**
 * A response.
 *
 * @param status as the specification names it; may be {@code default}
 * @param at where an oracle is expected to find it wrong, as a JSON pointer
 * @param pointer the place that it is about
 * @param example its name, where the specification shows this response
 */
public record ResponseCase(
    SpecOperation operation,
    String status,
    List<Cell> cells,
    String label,
    String at,
    String pointer,
    boolean atRequired,
    JsonNode schema,
    JsonNode document,
    Optional<String> example)
    implements Case {

  @Override
  public Cell cell() {
    return cells.get(0);
  }

  public int code() {
    return SpecOperation.codeOf(status);
  }

  public boolean hasBody() {
    return !document.isMissingNode();
  }

  public boolean success() {
    return code() / 100 == 2;
  }

  @Override
  public String refusedAt() {
    return "body" + at;
  }

  @Override
  public String content() {
    return hasBody() ? code() + " " + document : code() + " without a body";
  }

  @Override
  public String toString() {
    return name();
  }
}
