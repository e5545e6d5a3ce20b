package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.report.Report.State;

/**
 * How a state looks and reads. Every colour has a sign, for those who see none.
 *
 * @param css the class in the style sheet
 * @param words what it means for a number of cells
 */
record Sign(String css, String sign, String words) {

  static Sign of(State state) {
    return switch (state) {
      case GREEN -> new Sign("g", "✓", "agreed");
      case YELLOW -> new Sign("y", "½", "by one party only");
      case RED -> new Sign("r", "✗", "wrong");
      case NONE -> new Sign("n", "–", "without a case");
    };
  }
}
