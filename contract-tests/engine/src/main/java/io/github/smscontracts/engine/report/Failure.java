package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.report.Report.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of what is wrong with a case, line by line. */
record Failure(String name, List<Line> lines) {

  private static final Pattern LINE =
      Pattern.compile(" +(at fault|expected|found|place|parties|sent|again): +(.*)");

  /** What a line is about, and what it says; what belongs to no line has an empty key. */
  record Line(String key, String value) {}

  static Failure of(Judged judged) {
    List<Line> lines = new ArrayList<>();
    for (String text : judged.wrong().split("\n")) {
      Matcher line = LINE.matcher(text);
      if (line.matches()) {
        lines.add(new Line(line.group(1), line.group(2)));
      } else if (!lines.isEmpty()) {
        Line last = lines.remove(lines.size() - 1);
        lines.add(new Line(last.key(), last.value() + "\n" + text));
      } else if (!text.equals(judged.name())) {
        lines.add(new Line("", text));
      }
    }
    return new Failure(judged.name(), lines);
  }

  /** Whose fault it is, as far as the text says. */
  Optional<String> fault() {
    return lines.stream()
        .filter(it -> it.key().equals("at fault"))
        .map(it -> it.value().replaceFirst(" \\(found at .*", ""))
        .findFirst();
  }
}
