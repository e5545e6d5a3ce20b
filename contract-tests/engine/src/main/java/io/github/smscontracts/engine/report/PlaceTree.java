package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.report.Report.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of a message, each below the place that it stands in. */
final class PlaceTree {

  private final Map<String, PlaceTree> below = new LinkedHashMap<>();
  private final List<Box> boxes = new ArrayList<>();
  private final String label;
  private final String place;
  private final int depth;

  /**
   * A place and its boxes.
   *
   * @param calm whether all is green, here and below
   */
  record Row(String label, String place, int depth, List<Box> boxes, boolean calm) {}

  private PlaceTree(String label, String place, int depth) {
    this.label = label;
    this.place = place;
    this.depth = depth;
  }

  static List<Row> rows(List<Box> boxes) {
    PlaceTree root = new PlaceTree("", "", -1);
    boxes.forEach(root::add);
    List<Row> rows = new ArrayList<>();
    root.below.values().stream()
        .sorted(Comparator.comparing(it -> order(it.place)))
        .forEach(it -> it.collect(rows));
    return rows;
  }

  /** The message as a whole, its parameters, its examples, its body. */
  private static int order(String head) {
    return head.isEmpty() ? 0 : head.startsWith("example ") ? 2 : head.equals("body") ? 3 : 1;
  }

  private void add(Box box) {
    String whole = box.mark().place();
    int slash = whole.startsWith("example ") ? -1 : whole.indexOf('/');
    String head = slash < 0 ? whole : whole.substring(0, slash).strip();
    PlaceTree at = child(head, head.isEmpty() ? box.mark().part() + " as a whole" : head, head);
    if (slash >= 0) {
      StringBuilder place = new StringBuilder(whole.substring(0, slash));
      for (String step : whole.substring(slash + 1).split("/")) {
        place.append('/').append(step);
        at = at.child(step, name(step), place.toString());
      }
    }
    at.boxes.add(box);
  }

  private static String name(String step) {
    return step.matches("\\d+") ? "[item]" : step.replace("~1", "/").replace("~0", "~");
  }

  private PlaceTree child(String step, String name, String full) {
    return below.computeIfAbsent(step, it -> new PlaceTree(name, full, depth + 1));
  }

  private void collect(List<Row> rows) {
    rows.add(new Row(label, place.isEmpty() ? label : place, depth, boxes, calm()));
    below.values().forEach(it -> it.collect(rows));
  }

  private boolean calm() {
    return boxes.stream().allMatch(it -> it.is(State.GREEN))
        && below.values().stream().allMatch(PlaceTree::calm);
  }
}
