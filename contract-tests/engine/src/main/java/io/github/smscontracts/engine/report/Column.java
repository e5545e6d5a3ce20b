package io.github.smscontracts.engine.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a keyword stands in the matrix. Keywords of which a place has only one share a column.
 *
 * @param label which of them it is; empty where the title says it
 */
record Column(String title, String label) {

  private static final Pattern BEYOND = Pattern.compile("format \\S+ (beyond .*)");
  private static final Pattern KIND = Pattern.compile("(type|format|style) (.*)");
  private static final List<String> FIRST =
      List.of(
          "path",
          "method",
          "security",
          "media type",
          "undeclared parameter",
          "example",
          "presence",
          "type",
          "null",
          "format");

  static Column of(String keyword) {
    switch (keyword) {
      case "required", "optional" -> {
        return new Column("presence", keyword);
      }
      case "nullable" -> {
        return new Column("null", "allowed");
      }
      case "not nullable" -> {
        return new Column("null", "refused");
      }
      default -> {
        Matcher beyond = BEYOND.matcher(keyword);
        if (beyond.matches()) {
          return new Column(beyond.group(1), "");
        }
        Matcher kind = KIND.matcher(keyword);
        return kind.matches() ? new Column(kind.group(1), kind.group(2)) : new Column(keyword, "");
      }
    }
  }

  /** Those that most places have stand on the left. */
  static int order(String title) {
    int order = FIRST.indexOf(title);
    return order < 0 ? FIRST.size() : order;
  }
}
