package io.github.smscontracts.engine.cases;

/**
 * A unit of coverage: what one keyword allows, or forbids, at one place of one message.
 *
 * @param part {@code request}, or {@code response} and a status
 * @param place {@code body} with a JSON pointer, or where a parameter stands and its name
 */
public record Cell(String operation, String part, String place, String keyword, Side side)
    implements Comparable<Cell> {

  public Cell {
    place = place.strip();
  }

  @Override
  public int compareTo(Cell other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "%s %s, %s: %s, %s".formatted(operation, part, place, keyword, side);
  }
}
