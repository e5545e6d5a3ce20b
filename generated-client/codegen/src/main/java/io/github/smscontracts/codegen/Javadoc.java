package io.github.smscontracts.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns descriptions of a specification into Javadoc. */
final class Javadoc {

  private static final Pattern CODE = Pattern.compile("`([^`{}@\\\\]+)`");

  private Javadoc() {}

  /** Text on one line, with markup escaped and backticks as code. */
  static String text(String words) {
    String line = words == null ? "" : words.strip().replaceAll("\\s+", " ");
    String plain =
        line.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("@", "&#64;")
            .replace("*/", "*&#47;")
            .replace("\\", "&#92;");
    return CODE.matcher(plain)
        .replaceAll(code -> "{@code " + unescaped(code.group(1)).replace("$", "\\$") + "}");
  }

  private static String unescaped(String code) {
    return code.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** The sources of a statement, in parentheses; empty if the specification names none. */
  static String sources(Map<String, Object> extensions) {
    List<String> sources = new ArrayList<>();
    if (extensions != null && extensions.get("x-evidence") != null) {
      sources.add("source: " + text(extensions.get("x-evidence").toString()));
    }
    if (extensions != null && extensions.get("x-discrepancy") instanceof Collection<?> rows) {
      sources.add(
          rows.stream().map(String::valueOf).collect(Collectors.joining(", ", "register: ", "")));
    }
    return sources.isEmpty() ? "" : " (" + String.join("; ", sources) + ")";
  }
}
