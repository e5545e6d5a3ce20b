package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;

/** A request or a response, with the specification's verdict on it. */
public sealed interface Case permits RequestCase, ResponseCase {

  SpecOperation operation();

  /** The cell that the case was made for. */
  Cell cell();

  /** Every cell that the case covers, {@link #cell()} included. */
  List<Cell> cells();

  /** A short description of the value. */
  String label();

  /** The schema of the place; missing if the case is not about a schema. */
  JsonNode schema();

  /**
   * Where it must be found wrong: {@code path}, {@code query}, {@code header} or {@code body}, and
   * a JSON pointer; empty where that is no part of the answer.
   */
  String refusedAt();

  /** The complete message. */
  String content();

  /** A key that is unique among the cases of all specifications. */
  default String key() {
    return name() + "\n" + content() + "\n" + schema();
  }

  default boolean valid() {
    return cell().side() == Side.VALID;
  }

  default String name() {
    Cell cell = cell();
    String place = cell.place().isEmpty() ? "" : ", " + cell.place();
    return "%s %s%s: %s (%s) is %s"
        .formatted(cell.operation(), cell.part(), place, cell.keyword(), label(), cell.side());
  }
}
