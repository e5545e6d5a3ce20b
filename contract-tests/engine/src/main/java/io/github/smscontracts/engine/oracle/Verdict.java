package io.github.smscontracts.engine.oracle;

import java.util.List;
import java.util.Locale;

/**
 * An oracle's verdict on a request or a document.
 *
 * @param where what it found wrong: {@code body} or where a parameter stands, and a JSON pointer
 * @param words the same in its own words
 */
public record Verdict(boolean accepted, List<String> where, String words) {

  public static Verdict accepts() {
    return new Verdict(true, List.of(), "accepted");
  }

  public static Verdict refuses(List<String> where, String words) {
    return new Verdict(false, where, words);
  }

  /** Whether it names the expected place, or one above or below it. */
  public boolean names(String at) {
    String wanted = at.toLowerCase(Locale.ROOT);
    return at.isEmpty()
        || where.isEmpty() && wanted.equals("body")
        || where.stream()
            .map(it -> it.toLowerCase(Locale.ROOT))
            .anyMatch(
                it ->
                    it.isEmpty() && wanted.equals("body")
                        || it.equals(wanted)
                        || it.startsWith(wanted + "/")
                        || wanted.startsWith(it + "/"));
  }
}
