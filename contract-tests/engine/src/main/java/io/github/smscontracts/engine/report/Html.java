package io.github.smscontracts.engine.report;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markup that is safe to show: all that is put into a template is escaped, unless it is markup. */
record Html(String markup) {

  static final Html NOTHING = new Html("");

  private static final int PICTURES_OF_CONTROLS = 0x2400;
  private static final String CHANGES_DIRECTION = "[\\u202A-\\u202E\\u2066-\\u2069]";

  /**
   * A template with something for each {@code %s}.
   *
   * @param values text, markup or a collection of these
   */
  static Html of(String template, Object... values) {
    return new Html(template.formatted(Stream.of(values).map(Html::safe).toArray()));
  }

  static Html all(Stream<Html> parts) {
    return new Html(parts.map(Html::markup).collect(Collectors.joining()));
  }

  private static String safe(Object value) {
    if (value instanceof Html html) {
      return html.markup;
    }
    return value instanceof Collection<?> several
        ? several.stream().map(Html::safe).collect(Collectors.joining())
        : escaped(value.toString());
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.replaceAll(CHANGES_DIRECTION, "\uFFFD")
        .chars()
        .forEach(
            it -> {
              switch (it) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                default -> safe.append((char) (it < ' ' ? it + PICTURES_OF_CONTROLS : it));
              }
            });
    return safe.toString();
  }
}
