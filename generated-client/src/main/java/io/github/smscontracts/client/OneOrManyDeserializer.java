package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an object or a list of objects. */
final class OneOrManyDeserializer extends JsonDeserializer<OneOrMany<?>>
    implements ContextualDeserializer {

  private final @Nullable JavaType item;

  OneOrManyDeserializer() {
    this(null);
  }

  private OneOrManyDeserializer(@Nullable JavaType item) {
    this.item = item;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType type = context.getContextualType();
    if (type == null && property != null) {
      type = property.getType();
    }
    return new OneOrManyDeserializer(type == null ? null : type.containedTypeOrUnknown(0));
  }

  @Override
  public @Nullable OneOrMany<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JavaType type = item == null ? context.constructType(Object.class) : item;
    if (parser.isExpectedStartArrayToken()) {
      JavaType list = context.getTypeFactory().constructCollectionType(List.class, type);
      return OneOrMany.many(context.<List<Object>>readValue(parser, list));
    }
    Object one = context.readValue(parser, type);
    return one == null ? null : OneOrMany.one(one);
  }
}
