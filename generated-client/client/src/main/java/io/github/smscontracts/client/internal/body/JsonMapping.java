package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.Type;
import java.math.BigDecimal;

/** Configures Jackson to read values that violate their schema without losing the rest. */
public final class JsonMapping {

  /** The mapper that all clients share. */
  public static final JsonMapper MAPPER = mapper();

  private static final int ORDINARY = 64 * 1024;
  private static final JsonFactory WITHOUT_INTERNING =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build()
          .setCodec(MAPPER);

  private JsonMapping() {}

  /**
   * A reader for a body of a given length. Interned names are found a little faster, but interning
   * one takes the JVM 5 µs, and a server can choose a million of them.
   */
  public static ObjectReader reader(Type type, int length) {
    ObjectReader reader = MAPPER.readerFor(MAPPER.constructType(type));
    return isLarge(length) ? reader.with(WITHOUT_INTERNING) : reader;
  }

  /** Whether a body is large enough that reading it has to check the deadline. */
  public static boolean isLarge(int length) {
    return length > ORDINARY;
  }

  /** Makes a mapper. */
  public static JsonMapper mapper() {
    return JsonMapper.builder(
            new JsonFactoryBuilder()
                .addDecorator((factory, generator) -> new FiniteNumbers(generator))
                .build())
        // a null component is absent; a null among the additional properties is sent
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .addModule(
            new SimpleModule()
                .setDeserializerModifier(new TolerantModels())
                .addDeserializer(Object.class, new TolerantAny())
                .addDeserializer(String.class, TolerantScalar.texts())
                .addDeserializer(Long.class, TolerantScalar.longs())
                .addDeserializer(Integer.class, TolerantScalar.integers())
                .addDeserializer(BigDecimal.class, TolerantScalar.decimals())
                .addDeserializer(Boolean.class, TolerantScalar.booleans()))
        .addHandler(new TolerantShape())
        .build();
  }
}
