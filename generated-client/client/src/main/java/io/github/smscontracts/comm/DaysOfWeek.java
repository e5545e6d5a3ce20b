package io.github.smscontracts.comm;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.smscontracts.client.WireValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Days of the week, which comm.com sends as a list or as text (register C-01). What was read is
 * written back in the same shape; what a caller builds is written as a list.
 */
public final class DaysOfWeek extends WireValue {

  private DaysOfWeek(Object wire) {
    super(wire);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DaysOfWeek read(Object wire) {
    return new DaysOfWeek(wire);
  }

  /**
   * Names the days.
   *
   * @param days Mon, Tue, Wed, Thu, Fri, Sat or Sun, at least one
   * @return the value, sent as a list
   */
  public static DaysOfWeek of(String... days) {
    return new DaysOfWeek(List.of(days));
  }

  /**
   * Names the days.
   *
   * @param days Mon, Tue, Wed, Thu, Fri, Sat or Sun, at least one
   * @return the value, sent as a list
   */
  public static DaysOfWeek of(List<String> days) {
    return new DaysOfWeek(List.copyOf(days));
  }

  @Override
  protected boolean hasKnownShape() {
    return wire() instanceof String
        || wire() instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
  }

  /**
   * The days, whatever the shape; a text is split at its commas.
   *
   * @return an unmodifiable list of names as the vendor spells them
   */
  public List<String> days() {
    Stream<?> parts =
        wire() instanceof List<?> list ? list.stream() : Stream.of(wire().toString().split(","));
    return parts
        .filter(Objects::nonNull)
        .map(part -> part.toString().trim())
        .filter(day -> !day.isEmpty())
        .toList();
  }
}
