package io.github.smscontracts.engine.cases;

import io.github.smscontracts.engine.spec.SpecOperation;

/** A request or a response of an operation, to which cells belong; {@code part} as they have it. */
record Message(SpecOperation operation, String part) {
  Cell cell(String place, String keyword, Side side) {
    return new Cell(operation.id(), part, place, keyword, side);
  }

  Cell cell(String place, Value value) {
    return cell(place, value.keyword(), value.side());
  }
}
