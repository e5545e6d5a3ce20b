package io.github.smscontracts.client.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.ThreadMXBean;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import feign.Request;
import feign.Response;
import feign.TypedResponse;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.engine.spec.JsonEquality;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What holds of every body, whatever it is. */
final class Decoding {

  /** The most that a call may allocate, in bytes: so much for itself, so much for each byte. */
  static final long FOR_ITSELF = 1_000_000;

  static final long FOR_EACH_BYTE = 1_500;

  private static final int MOST_AGAIN = 5;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final JsonMapper MAPPER = SmsJson.mapper();

  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final ResponseType type;
  private final List<ThrowingSupplier<TypedResponse<?>>> calls;
  private byte[] answer;
  private boolean reported;

  Decoding(ResponseType type) {
    this.type = type;
    SmsClient<?> client =
        (SmsClient<?>)
            type.operations()
                .get(0)
                .builder()
                .token(() -> "token")
                .retryPolicy(RetryPolicy.never())
                .transport((request, options) -> answer(request))
                .listener((operation, response, violations) -> reported = true)
                .build();
    calls = type.operations().stream().map(operation -> operation.prepared(client)).toList();
  }

  private Response answer(Request request) throws IOException {
    Map<String, Collection<String>> headers = Map.of("Content-Type", List.of("application/json"));
    return Recorder.answer(type.status(), headers, answer).play(request);
  }

  /** It is read or ends in a documented exception; what is not reported is not lost. */
  void check(byte[] body) {
    Outcome outcome = read(body);
    for (int again = 0; again < MOST_AGAIN && isTooMuch(outcome.allocated(), body); again++) {
      outcome = read(body); // until the JVM has loaded and made the classes that it takes
    }
    if (isTooMuch(outcome.allocated(), body)) {
      throw new AssertionError(
          outcome.allocated() + " bytes allocated for a body of " + body.length);
    }
    if (outcome.thrown() == null) {
      look(outcome.model(), body);
    } else {
      look(outcome.thrown());
    }
  }

  private static boolean isTooMuch(long allocated, byte[] body) {
    return allocated > FOR_ITSELF + FOR_EACH_BYTE * body.length;
  }

  private record Outcome(Object model, Throwable thrown, long allocated) {}

  private Outcome read(byte[] body) {
    // all operations take the same way; this one, so that a finding is the same in every run
    ThrowingSupplier<TypedResponse<?>> call = calls.get(body.length % calls.size());
    answer = body;
    reported = false;
    Object model = null;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Throwable thrown = null;
    try {
      model = call.get().body();
    } catch (Throwable e) {
      thrown = e;
    }
    return new Outcome(model, thrown, THREADS.getCurrentThreadAllocatedBytes() - before);
  }

  private void look(Throwable thrown) {
    Class<?> documented = type.isSuccess() ? InvalidResponseException.class : SmsApiException.class;
    if (!documented.isInstance(thrown)) {
      throw new AssertionError("not the documented exception", thrown);
    }
    AnswerException answer = (AnswerException) thrown;
    Facts.ask(answer.body(type.model()));
  }

  private void look(Object model, byte[] body) {
    Facts.ask(model);
    try {
      MAPPER.writeValueAsBytes(model);
      if (!reported && tellsOneThing(body)) {
        JsonNode written = MAPPER.valueToTree(model);
        if (!JsonEquality.same(MAPPER.readTree(body), written)) {
          throw new AssertionError("lost without a report, written back as " + written);
        }
      }
    } catch (JsonProcessingException e) {
      if (!e.getMessage().contains("surrogate")) {
        throw new AssertionError("it cannot be written back", e);
      }
    } catch (IOException e) {
      throw new AssertionError("the client read what is no JSON", e);
    }
  }

  /**
   * Whether the body is unambiguous: no duplicate names, no name that is the null character, which
   * our models use, and no number beyond Jackson's tree model.
   */
  private static boolean tellsOneThing(byte[] body) {
    try (JsonParser parser = STRICT.createParser(body)) {
      while (parser.nextToken() != null) {
        if (parser.hasToken(JsonToken.FIELD_NAME) && parser.currentName().equals("\0")) {
          return false;
        } else if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
          parser.getDecimalValue();
        }
      }
      return true;
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  /** Asks a model everything that a caller can ask it. */
  private static final class Facts {

    /** The methods {@code of(model)} that stand beside the vendors' clients. */
    private static final List<Method> VIEWS =
        new ClassFileImporter()
                .withImportOption(
                    it -> it.matches(Pattern.compile(".*/smscontracts/\\w+/\\w+\\.class")))
                .importUrl(SmsClient.class.getProtectionDomain().getCodeSource().getLocation())
                .stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> method.getName().equals("of"))
                .filter(method -> method.getRawParameterTypes().size() == 1)
                .filter(
                    method -> method.getRawParameterTypes().get(0).getName().contains(".model."))
                .map(JavaMethod::reflect)
                .toList();

    private Facts() {}

    /**
     * Calls every method without parameters, and makes every view, at any depth; none may throw.
     */
    static void ask(Object value) {
      if (value instanceof Collection<?> items) {
        items.forEach(Facts::ask);
      } else if (value instanceof Map<?, ?> properties) {
        properties.values().forEach(Facts::ask);
      } else if (value instanceof Optional<?> optional) {
        optional.ifPresent(Facts::ask);
      } else if (value != null
          && value.getClass().getName().startsWith("io.github.smscontracts.")) {
        Arrays.stream(value.getClass().getMethods())
            .filter(it -> it.getParameterCount() == 0 && !Modifier.isStatic(it.getModifiers()))
            .filter(it -> it.getDeclaringClass() != Object.class)
            .filter(it -> !it.getName().equals("toBuilder"))
            .forEach(it -> ask(call(it, value)));
        VIEWS.stream()
            .filter(view -> view.getParameterTypes()[0] == value.getClass())
            .forEach(view -> ask(call(view, null, value)));
      }
    }

    private static Object call(Method method, Object value, Object... arguments) {
      try {
        return method.invoke(value, arguments);
      } catch (InvocationTargetException e) {
        throw new AssertionError(method + " threw", e.getCause());
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
  }
}
