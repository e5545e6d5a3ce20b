package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Models from JSON and back, each time with a mapper that has cached nothing. */
public final class Json {

  private Json() {}

  public static <T> T read(String json, Class<T> type) {
    try {
      return SmsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  public static String write(Object value) {
    try {
      return SmsJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
