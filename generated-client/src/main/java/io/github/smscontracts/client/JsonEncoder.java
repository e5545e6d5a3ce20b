package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes request bodies. */
final class JsonEncoder implements Encoder {

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    try {
      template.body(
          SmsJson.MAPPER.writerFor(SmsJson.MAPPER.constructType(type)).writeValueAsBytes(body),
          StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new EncodeException("the request body cannot be written as JSON", e);
    }
  }
}
