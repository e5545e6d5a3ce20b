package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;

/** One request or one response, with what the specification says of it. */
public sealed interface Case permits RequestCase, ResponseCase {

  SpecOperation operation();

  /** The cell that it was made for. */
  Cell cell();

  /** Everything that it covers, {@link #cell()} included. */
  List<Cell> cells();

  /** The value that was chosen, in a few words. */
  String label();

  /** The schema of the place that it is about; missing where it is about no schema. */
  JsonNode schema();

  /**
   * Where it must be found wrong: {@code path}, {@code query}, {@code header} or {@code body}, and
   * a JSON pointer; empty where that is no part of the answer.
   */
  String refusedAt();

  /** What is sent, in full. */
  String content();

  /** Tells it from any other case, also of another specification. */
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
