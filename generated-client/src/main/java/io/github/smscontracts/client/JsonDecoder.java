package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import feign.Response;
import feign.codec.Decoder;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads success bodies and checks them. */
final class JsonDecoder implements Decoder {

  private final Settings settings;

  JsonDecoder(Settings settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable Object decode(Response response, Type type) throws IOException {
    if (type == Void.class || type == void.class) {
      return null;
    }
    String operation = GeneratedOperation.id(response.request());
    Answer answer = Answer.read(response);
    Object body = parse(operation, answer, type);
    check(operation, answer, body);
    return body;
  }

  private static Object parse(String operation, Answer answer, Type type) throws IOException {
    try {
      ObjectReader reader = SmsJson.mapper().readerFor(SmsJson.mapper().constructType(type));
      Object body = null;
      if (answer.bytes().length > 0) {
        body =
            answer.isUtf8() ? reader.readValue(answer.bytes()) : reader.readValue(answer.decoded());
      }
      if (body == null) {
        throw unreadable(operation, answer, "", "must not be empty", null);
      }
      return body;
    } catch (JsonMappingException e) {
      throw unreadable(
          operation, answer, Pointers.of(e.getPath()), "has another type than its schema", e);
    } catch (JsonProcessingException e) {
      throw unreadable(operation, answer, "", "must be JSON", e);
    }
  }

  private static InvalidResponseException unreadable(
      String operation,
      Answer answer,
      String pointer,
      String message,
      @Nullable JsonProcessingException cause) {
    if (cause != null) {
      cause.clearLocation(); // it would quote the payload
    }
    return new InvalidResponseException(
        operation, answer, List.of(new Violation("body", pointer, message)), null);
  }

  private void check(String operation, Answer answer, Object body) {
    if (settings.responseChecks() == Check.OFF) {
      return;
    }
    Checked checked = Checks.body(body);
    if (checked.violations().isEmpty()) {
      return;
    }
    if (settings.responseChecks() == Check.FAIL || checked.missesRequired()) {
      throw new InvalidResponseException(operation, answer, checked.violations(), null);
    }
    settings.listener().violated(operation, true, checked.violations());
  }
}
