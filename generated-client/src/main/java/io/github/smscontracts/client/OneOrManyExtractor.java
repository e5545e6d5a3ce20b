package io.github.smscontracts.client;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Leads validation into a {@link OneOrMany}; the path has an index only where the JSON has one. */
final class OneOrManyExtractor implements ValueExtractor<OneOrMany<@ExtractedValue ?>> {

  @Override
  public void extractValues(OneOrMany<?> value, ValueReceiver receiver) {
    if (value.isList()) {
      ListExtractor.extract(value.all(), receiver);
    } else {
      receiver.value(null, value.all().get(0));
    }
  }
}
