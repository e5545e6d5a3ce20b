package io.github.smscontracts.client.internal.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import feign.Response;
import feign.codec.Decoder;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.internal.body.Pointers;
import io.github.smscontracts.client.internal.body.TypeMismatches;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.internal.check.FastPath;
import io.github.smscontracts.client.internal.check.ValidationResult;
import io.github.smscontracts.client.internal.http.Deadline;
import io.github.smscontracts.client.internal.http.TimedInput;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads success bodies and checks them. */
public final class JsonDecoder implements Decoder {

  private static final String BEYOND_THE_READER = "is too deep or too long to be read";

  private final ClientContext context;

  public JsonDecoder(ClientContext context) {
    this.context = context;
  }

  @Override
  public @Nullable Object decode(Response response, Type type) throws IOException {
    if (type == Void.class) {
      return null;
    }
    String operation = GeneratedOperation.id(response.request());
    BufferedResponse answer = BufferedResponse.read(response, context);
    TypeMismatches mismatches =
        new TypeMismatches(checks() ? FastPath::passesApart : model -> false);
    Object body = parse(operation, answer, type, mismatches, deadline(response));
    check(operation, answer, body, mismatches);
    return body;
  }

  private static @Nullable Deadline deadline(Response response) {
    return response.body() instanceof AuthorizedBody authorized ? authorized.deadline() : null;
  }

  private static Object parse(
      String operation,
      BufferedResponse answer,
      Type type,
      TypeMismatches mismatches,
      @Nullable Deadline deadline)
      throws IOException {
    if (answer.isCut()) {
      throw unreadable(operation, answer, "", "must not be larger than the response limit");
    }
    if (answer.decodedIsBlank()) {
      throw unreadable(operation, answer, "", "must not be empty");
    }
    try {
      ObjectReader reader =
          JsonMapping.reader(type, answer.bytes().length)
              .withAttribute(TypeMismatches.key(), mismatches);
      Object body =
          JsonMapping.isLarge(answer.bytes().length) && deadline != null
              ? read(reader, answer, new TimedInput(answer.bytes(), deadline))
              : read(reader, answer);
      if (body == null) {
        throw unreadable(operation, answer, "", "must be an object");
      }
      return body;
    } catch (StreamConstraintsException e) {
      throw unreadable(operation, answer, "", BEYOND_THE_READER);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof SocketTimeoutException passed) { // read in a list
        throw passed;
      }
      throw unreadable(operation, answer, Pointers.of(e.getPath()), problem(e));
    } catch (JsonProcessingException | CharConversionException e) {
      throw unreadable(operation, answer, "", "must be JSON; is the base URL right?");
    }
  }

  /** From bytes Jackson itself tells UTF-8 from UTF-16. */
  private static @Nullable Object read(ObjectReader reader, BufferedResponse answer)
      throws IOException {
    return answer.isUtf8() ? reader.readValue(answer.bytes()) : reader.readValue(answer.decoded());
  }

  private static @Nullable Object read(
      ObjectReader reader, BufferedResponse answer, InputStream body) throws IOException {
    return answer.isUtf8()
        ? reader.readValue(body)
        : reader.readValue(new InputStreamReader(body, answer.charset()));
  }

  /** Jackson reports bad JSON inside an object as a mapping problem, with the real one below. */
  private static String problem(JsonMappingException e) {
    if (e.getPath().isEmpty()) {
      return "must be one JSON object; is the base URL right?";
    }
    if (e.getCause() instanceof StreamConstraintsException) {
      return BEYOND_THE_READER;
    }
    return e.getCause() instanceof JsonProcessingException
        ? "must be JSON"
        : "has another type than its schema";
  }

  private static InvalidResponseException unreadable(
      String operation, BufferedResponse answer, String pointer, String message) {
    return invalid(
        operation,
        answer,
        "cannot be read",
        answer.redacted(List.of(new Violation("body", pointer, message))));
  }

  private static InvalidResponseException invalid(
      String operation, BufferedResponse answer, String problem, List<Violation> violations) {
    return InvalidResponseException.of(
        operation, answer.status(), answer.headers(), answer.text(), problem, violations);
  }

  private boolean checks() {
    return context.settings().responseChecks() != Check.OFF;
  }

  private void check(
      String operation, BufferedResponse answer, Object body, TypeMismatches mismatches) {
    if (!checks()) {
      return;
    }
    ValidationResult checked =
        mismatches.modelsPass() ? ValidationResult.NOTHING : BeanValidation.body(body);
    List<Violation> found = new ArrayList<>();
    for (String pointer : mismatches.pointers()) {
      found.add(new Violation("body", pointer, "has another type than its schema"));
    }
    // what was read as absent is missing, too
    checked.violations().stream()
        .filter(violation -> !mismatches.pointers().contains(violation.pointer()))
        .forEach(found::add);
    if (found.isEmpty()) {
      return;
    }
    List<Violation> violations = answer.redacted(found);
    if (checked.missesRequired()) {
      throw invalid(operation, answer, "lacks what it must have", violations);
    }
    if (context.settings().responseChecks() == Check.FAIL) {
      throw invalid(operation, answer, "is outside the specification", violations);
    }
    context.report(operation, true, violations);
  }
}
