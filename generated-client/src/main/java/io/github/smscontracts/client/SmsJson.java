package io.github.smscontracts.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How models and JSON become each other. */
public final class SmsJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // a null component is absent; a null among the additional properties is sent
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private SmsJson() {}

  /**
   * The mapper that the clients use. Read and written back, JSON is equal but for order, the
   * spelling of numbers, and null properties, which are left out.
   *
   * @return a mapper to read and write models with; copy it before you change it
   */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
