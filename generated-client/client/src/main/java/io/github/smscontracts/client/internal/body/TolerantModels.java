package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JacksonStdImpl;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads any other type than an object as an absent model, and reports it: PHP writes an empty
 * object as {@code []} or {@code ""}. Checks each model as soon as it is read, while it is in the
 * processor's cache: for a large body, twice as fast as a second pass.
 */
public final class TolerantModels extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
    return isModel(bean.getBeanClass()) ? new ObjectOnly(deserializer) : deserializer;
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription bean,
      JsonDeserializer<?> deserializer) {
    return new NoText(deserializer);
  }

  /** Whether a type is a generated model. */
  public static boolean isModel(Type type) {
    return type instanceof Class<?> model
        && model.isRecord()
        && Arrays.stream(model.getRecordComponents())
            .anyMatch(component -> component.getName().equals("additionalProperties"));
  }

  private static final class ObjectOnly extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    ObjectOnly(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new ObjectOnly(delegate);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.START_OBJECT)) {
        return TypeMismatches.absent(context, parser);
      }
      Object model = super.deserialize(parser, context);
      TypeMismatches.read(context, model);
      return model;
    }
  }

  /**
   * Jackson refuses to read an empty text as a map, where any other shape is left to us. The
   * annotation keeps it out of what no schema describes, where each level would cost stack.
   */
  @JacksonStdImpl
  private static final class NoText extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    NoText(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new NoText(delegate);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? TypeMismatches.absent(context, parser)
          : super.deserialize(parser, context);
    }
  }
}
