package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value of the wrong shape as absent, and reports it, where none of our deserializers
 * applies.
 */
final class TolerantShape extends DeserializationProblemHandler {

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      @Nullable String message)
      throws IOException {
    return TypeMismatches.absent(context, parser);
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      @Nullable ValueInstantiator instantiator,
      JsonParser parser,
      String message)
      throws IOException {
    return TypeMismatches.absent(context, parser);
  }
}
