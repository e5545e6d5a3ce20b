package io.github.smscontracts.engine.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.report.Report.Half;
import io.github.smscontracts.engine.report.Report.Judged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases behind every box, for the script of the page. Texts that occur often stand once: a case
 * is the number of its label, of what the parties said, of its failure and of its name, the last
 * two only where it has a failure or was made for another cell.
 */
final class CasesJson {

  private static final int NONE = -1;

  private final ObjectNode root = new JsonMapper().createObjectNode();
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final Map<ArrayNode, Integer> voices = new LinkedHashMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Map<String, Integer> failures = new LinkedHashMap<>();

  CasesJson(Report report, List<Box> boxes) {
    report.wrong().forEach(it -> number(failures, it.name()));
    ArrayNode cells = root.putArray("boxes");
    for (Box box : boxes) {
      ArrayNode halves = cells.addArray();
      for (Half half : box.mark().sides()) {
        ArrayNode cases = halves.addArray().add(half.side() == Side.VALID ? 1 : 0);
        half.cases().forEach(it -> add(cases.addArray(), it, madeFor(box, half.side(), it)));
      }
    }
    labels.keySet().forEach(root.putArray("labels")::add);
    root.putArray("voices").addAll(voices.keySet());
    names.keySet().forEach(root.putArray("names")::add);
    root.put("failures", WrongHtml.MOST);
  }

  private static String madeFor(Box box, Side side, Judged judged) {
    String place = box.mark().place().isEmpty() ? "" : ", " + box.mark().place();
    String name =
        "%s %s%s: %s (%s) is %s"
            .formatted(
                box.mark().operation(),
                box.mark().part(),
                place,
                box.mark().keyword(),
                judged.label(),
                side);
    return name.equals(judged.name()) ? "" : judged.name();
  }

  private void add(ArrayNode node, Judged judged, String name) {
    node.add(number(labels, judged.label())).add(number(voices, voices(judged)));
    if (!judged.wrong().isEmpty() || !name.isEmpty()) {
      node.add(failures.getOrDefault(judged.wrong().isEmpty() ? "" : judged.name(), NONE));
    }
    if (!name.isEmpty()) {
      node.add(number(names, name));
    }
  }

  private ArrayNode voices(Judged judged) {
    ArrayNode all = root.arrayNode();
    judged
        .said()
        .forEach(
            (party, words) ->
                all.addArray()
                    .add(party)
                    .add(words)
                    .add(judged.believed().contains(party) ? 1 : 0));
    return all;
  }

  private static <T> int number(Map<T, Integer> numbers, T text) {
    return numbers.computeIfAbsent(text, it -> numbers.size());
  }

  /** As the content of a script element. */
  Html html() {
    return new Html(root.toString().replace("<", "\\u003c"));
  }
}
