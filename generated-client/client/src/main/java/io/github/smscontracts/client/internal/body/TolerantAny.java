package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Deserializes values that no schema describes. A number whose exponent is beyond Java's is kept
 * verbatim.
 */
final class TolerantAny extends UntypedObjectDeserializer {

  private static final long serialVersionUID = 1L;

  TolerantAny() {
    super((JavaType) null, null);
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      return super.deserialize(parser, context);
    }
    String text = parser.getText();
    return Decimals.exact(text)
        .<Object>map(Function.identity())
        .orElseGet(() -> new RawValue(text));
  }
}
