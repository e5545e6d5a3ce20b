package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.OneOrMany;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/**
 * Extracts the values of a {@link OneOrMany} for validation; the path has an index only where the
 * JSON has one.
 */
public final class OneOrManyExtractor implements ValueExtractor<OneOrMany<@ExtractedValue ?>> {

  /** Called by the validation engine. */
  public OneOrManyExtractor() {}

  @Override
  public void extractValues(OneOrMany<?> value, ValueReceiver receiver) {
    if (value.isList()) {
      ListExtractor.extract(value.all(), receiver);
    } else {
      receiver.value(null, value.all().get(0));
    }
  }
}
