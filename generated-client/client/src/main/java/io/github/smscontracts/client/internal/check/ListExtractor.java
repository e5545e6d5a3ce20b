package io.github.smscontracts.client.internal.check;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the items of a list for validation, but of those that are null only the first.
 * Violations of null items have equal hashes in Hibernate Validator, so that many of them take
 * minutes.
 */
final class ListExtractor implements ValueExtractor<List<@ExtractedValue ?>> {

  @Override
  public void extractValues(List<@ExtractedValue ?> list, ValueReceiver receiver) {
    extract(list, receiver);
  }

  static void extract(List<?> items, ValueReceiver receiver) {
    boolean nullSeen = false;
    for (int i = 0; i < items.size(); i++) {
      @Nullable Object item = items.get(i);
      if (item != null || !nullSeen) {
        receiver.indexedValue("<list element>", i, item);
      }
      nullSeen |= item == null;
    }
  }
}
