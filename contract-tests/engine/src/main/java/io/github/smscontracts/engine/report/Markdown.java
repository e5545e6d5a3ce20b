package io.github.smscontracts.engine.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Untrusted text in Markdown, as code, where nothing is read as markup or a mention. */
final class Markdown {

  private static final Pattern TICKS = Pattern.compile("`+");

  private Markdown() {}

  static String code(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    String ticks = "`".repeat(longest(line) + 1);
    String space = line.isEmpty() || line.startsWith("`") || line.endsWith("`") ? " " : "";
    return ticks + space + line + space + ticks;
  }

  /** Text for a table cell, which a bar would end even in code. */
  static String cell(String text) {
    return code(text).replace("|", "\\|");
  }

  static String block(String text) {
    String fence = "`".repeat(Math.max(3, longest(text) + 1));
    return fence + "text\n" + text.strip() + "\n" + fence + "\n";
  }

  static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + " …";
  }

  private static int longest(String text) {
    int longest = 0;
    for (Matcher ticks = TICKS.matcher(text); ticks.find(); ) {
      longest = Math.max(longest, ticks.group().length());
    }
    return longest;
  }
}
