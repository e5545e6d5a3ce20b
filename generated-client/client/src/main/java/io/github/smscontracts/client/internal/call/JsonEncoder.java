package io.github.smscontracts.client.internal.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import io.github.smscontracts.client.internal.body.JsonMapping;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Serializes request bodies. */
public final class JsonEncoder implements Encoder {

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    try {
      template.body(
          JsonMapping.MAPPER
              .writerFor(JsonMapping.MAPPER.constructType(type))
              .writeValueAsBytes(body),
          StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      // for a cycle, Jackson reports a thousand steps, but not the first ones
      boolean endless = e.getCause() instanceof StreamConstraintsException;
      throw new EncodeException(
          "the request body cannot be written as JSON", endless ? e.getCause() : e);
    }
  }
}
