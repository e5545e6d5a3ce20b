package io.github.smscontracts.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.client.internal.body.JsonMapping;

/** Converts models to JSON and back. */
public final class SmsJson {

  private SmsJson() {}

  /**
   * A mapper like the one that the clients use. JSON that fits its schema, read and written back,
   * is equal but for order, the spelling of numbers, and declared properties that are null, which
   * are left out. A value of the wrong type is converted if its meaning is clear, and otherwise
   * read as absent. Where any value may stand, a number with an exponent beyond Java's is kept as a
   * {@link com.fasterxml.jackson.databind.util.RawValue}. Numbers that JSON does not have, such as
   * {@code Double.NaN}, are not written: that ends in a {@code JsonProcessingException}.
   *
   * @return a mapper of your own; keep it, it is costly to make
   */
  public static JsonMapper mapper() {
    return JsonMapping.mapper();
  }
}
