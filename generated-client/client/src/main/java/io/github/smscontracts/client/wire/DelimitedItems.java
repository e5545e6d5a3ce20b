package io.github.smscontracts.client.wire;

import java.util.Collection;
import java.util.stream.Collectors;

/** A list that is sent as one delimited value. */
public record DelimitedItems(Collection<?> items, String delimiter) {

  /** Feign takes it for encoded, and {@link PercentEncoding} writes capitals only. */
  public static final String COMMA = "%2c";

  /**
   * For path and query: each item is encoded, and so is a delimiter that a URL cannot hold. The
   * comma stands as it is, so that it cannot be taken for one of an item's.
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
