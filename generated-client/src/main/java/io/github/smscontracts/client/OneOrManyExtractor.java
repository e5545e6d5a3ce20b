package io.github.smscontracts.client;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.List;

/** Leads validation into a {@link OneOrMany}; the path has an index only where the JSON has one. */
final class OneOrManyExtractor implements ValueExtractor<OneOrMany<@ExtractedValue ?>> {

  @Override
  public void extractValues(OneOrMany<?> value, ValueReceiver receiver) {
    List<?> all = value.all();
    for (int i = 0; i < all.size(); i++) {
      if (value.isList()) {
        receiver.indexedValue("<list element>", i, all.get(i));
      } else {
        receiver.value(null, all.get(i));
      }
    }
  }
}
