package io.github.smscontracts.client.internal.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.internal.body.Pointers;
import io.github.smscontracts.client.internal.body.TypeMismatches;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.internal.http.TimedInput;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deserializes successful responses and checks them. */
record JsonDecoder(ClientContext context) {

  private static final String WRONG_TYPE = "has another type than its schema";
  private static final String BEYOND_THE_READER = "is too deep or too long to be read";

  @Nullable Object decode(Answer source) throws IOException {
    Type type = source.operation().answer();
    if (type == Void.class) {
      return null;
    }
    BufferedResponse answer = BufferedResponse.read(source, context.settings().responseLimit());
    TypeMismatches mismatches =
        new TypeMismatches(checks() ? context.fastPath()::passesApart : model -> false);
    Object body = parse(answer, type, mismatches);
    if (checks()) {
      check(answer, body, mismatches);
    }
    return body;
  }

  private static Object parse(BufferedResponse answer, Type type, TypeMismatches mismatches)
      throws IOException {
    if (answer.body().truncated()) {
      throw unreadable(answer, "", "must not be larger than the response limit");
    }
    if (answer.isBlank()) {
      throw unreadable(answer, "", "must not be empty");
    }
    try {
      Object body =
          read(
              JsonMapping.reader(type, answer.bytes().length)
                  .withAttribute(TypeMismatches.KEY, mismatches),
              answer);
      if (body == null) {
        throw unreadable(answer, "", WRONG_TYPE);
      }
      return body;
    } catch (StreamConstraintsException e) {
      throw unreadable(answer, "", BEYOND_THE_READER);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof SocketTimeoutException passed) { // read in a list
        throw passed;
      }
      throw unreadable(answer, Pointers.of(e.getPath()), problem(e));
    } catch (JsonProcessingException | CharConversionException e) {
      throw unreadable(answer, "", "must be JSON; is the base URL right?");
    }
  }

  /**
   * Reads bytes, in which Jackson detects UTF-8 or UTF-16; only a large body has to check the
   * deadline.
   */
  private static @Nullable Object read(ObjectReader reader, BufferedResponse answer)
      throws IOException {
    if (!JsonMapping.isLarge(answer.bytes().length)) {
      return answer.isUtf8()
          ? reader.readValue(answer.bytes())
          : reader.readValue(answer.decoded());
    }
    InputStream timed =
        new TimedInput(new ByteArrayInputStream(answer.bytes()), answer.source().deadline());
    return answer.isUtf8()
        ? reader.readValue(timed)
        : reader.readValue(new InputStreamReader(timed, answer.charset()));
  }

  /** The underlying problem: Jackson wraps malformed JSON inside an object in a mapping problem. */
  private static String problem(JsonMappingException e) {
    if (e.getPath().isEmpty()) {
      return "must be one JSON document; is the base URL right?";
    }
    if (e.getCause() instanceof StreamConstraintsException) {
      return BEYOND_THE_READER;
    }
    return e.getCause() instanceof JsonProcessingException ? "must be JSON" : WRONG_TYPE;
  }

  private static InvalidResponseException unreadable(
      BufferedResponse answer, String pointer, String message) {
    return answer.invalid(
        "cannot be read", answer.redacted(List.of(new Violation("body", pointer, message))));
  }

  private boolean checks() {
    return context.options().responseChecks() != Check.OFF;
  }

  private void check(BufferedResponse answer, Object body, TypeMismatches mismatches) {
    BeanValidation.Result checked =
        mismatches.modelsPass() ? BeanValidation.Result.NOTHING : BeanValidation.body(body);
    List<Violation> found = new ArrayList<>();
    for (String pointer : mismatches.pointers()) {
      found.add(new Violation("body", pointer, WRONG_TYPE));
    }
    for (Violation violation : checked.violations()) {
      if (!mismatches.pointers().contains(violation.pointer())) { // read as absent: missing, too
        found.add(violation);
      }
    }
    if (found.isEmpty()) {
      return;
    }
    List<Violation> violations = answer.redacted(found);
    if (checked.missesRequired()) {
      throw answer.invalid("lacks required properties", violations);
    } else if (context.options().responseChecks() == Check.FAIL) {
      throw answer.invalid("is outside the specification", violations);
    }
    context.report(answer.operation(), true, violations);
  }
}
