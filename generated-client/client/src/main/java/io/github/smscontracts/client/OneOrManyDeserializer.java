package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deserializes an object, or a list of objects. */
final class OneOrManyDeserializer extends JsonDeserializer<OneOrMany<?>>
    implements ContextualDeserializer {

  private final JavaType item;

  OneOrManyDeserializer() {
    this(TypeFactory.unknownType());
  }

  private OneOrManyDeserializer(JavaType item) {
    this.item = item;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new OneOrManyDeserializer(context.getContextualType().containedTypeOrUnknown(0));
  }

  @Override
  public @Nullable OneOrMany<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.isExpectedStartArrayToken()) {
      JavaType list = context.getTypeFactory().constructCollectionType(List.class, item);
      return OneOrMany.many(context.<List<Object>>readValue(parser, list));
    }
    Object one = context.readValue(parser, item);
    return one == null ? null : OneOrMany.one(one);
  }
}
