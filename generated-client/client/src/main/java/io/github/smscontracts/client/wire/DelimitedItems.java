package io.github.smscontracts.client.wire;

import java.util.Collection;
import java.util.stream.Collectors;

/** A list that is sent as one delimited value. */
public record DelimitedItems(Collection<?> items, String delimiter) {

  /**
   * A placeholder that Feign takes for encoded, and that {@link PercentEncoding} never writes,
   * because it writes capitals.
   */
  public static final String COMMA = "%2c";

  /**
   * For path and query: each item is encoded, and so is a delimiter that a URL cannot hold. The
   * comma between items is sent raw, so it differs from a comma inside an item.
   */
  String encoded() {
    return items.stream()
        .map(item -> PercentEncoding.encoded(String.valueOf(item)))
        .collect(
            Collectors.joining(delimiter.equals(",") ? COMMA : PercentEncoding.encoded(delimiter)));
  }

  /** For headers. */
  @Override
  public String toString() {
    return items.stream().map(String::valueOf).collect(Collectors.joining(delimiter));
  }
}
