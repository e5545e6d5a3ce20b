package io.github.smscontracts.client.internal.call;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import feign.FeignException;
import feign.MethodMetadata;
import feign.Request;
import feign.Response;
import feign.Target;
import feign.TypedResponse;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.Pointers;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.internal.http.AttemptOptions;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Handles every call: checks the arguments, makes the request, and reads the answer. */
public final class CallHandler implements InvocationHandler {

  private static final Object[] NONE = {};

  private final Target<?> target;
  private final ClientContext context;
  private final Attempts attempts;
  private final BearerToken token;
  private final JsonDecoder decoder;
  private final StatusErrors errors;
  private final Map<Method, MethodMetadata> methods;
  private final Map<Method, GeneratedOperation> operations = new ConcurrentHashMap<>();

  public CallHandler(Target<?> target, ClientContext context, BearerToken token) {
    this.target = target;
    this.context = context;
    this.token = token;
    attempts = new Attempts(context, token.tokens());
    decoder = new JsonDecoder(context);
    errors = new StatusErrors(context);
    methods = FeignContract.of(target);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    @Nullable Object[] arguments = given == null ? NONE : given;
    MethodMetadata feign = methods.get(method);
    if (feign == null) {
      return ofObject(proxy, method, arguments);
    }
    GeneratedOperation operation =
        operations.computeIfAbsent(method, it -> new GeneratedOperation(feign));
    check(proxy, operation, arguments);
    return attempts.make(operation, time -> send(operation, arguments, time));
  }

  private void check(Object proxy, GeneratedOperation operation, @Nullable Object[] arguments) {
    if (context.options().requestChecks() != Check.OFF
        && !context.fastPath().passes(operation.id(), arguments)) {
      List<Violation> violations =
          BeanValidation.arguments(proxy, operation.method(), arguments, operation.places());
      if (!violations.isEmpty() && context.options().requestChecks() == Check.FAIL) {
        throw InvalidRequestException.of(operation.id(), violations);
      } else if (!violations.isEmpty()) {
        context.report(operation.id(), false, violations);
      }
    }
    List<Violation> unsafe = operation.unsafe(arguments);
    if (!unsafe.isEmpty()) {
      throw InvalidRequestException.of(operation.id(), unsafe);
    }
  }

  private Object send(
      GeneratedOperation operation, @Nullable Object[] arguments, AttemptOptions time) {
    Request request = operation.request(target.url(), arguments, json(operation, arguments));
    try {
      Answer answer = token.send(operation, request, operation.secrets(arguments), time);
      try (Response response = answer.response()) {
        if (response.status() < 200 || response.status() > 299) {
          throw errors.of(answer);
        }
        return TypedResponse.builder(response)
            .body(decoder.decode(answer))
            .request(request)
            .build();
      }
    } catch (IOException e) {
      throw TransportErrors.of(operation.id(), e);
    } catch (FeignException e) { // of the caller's own transport
      throw e.getCause() instanceof IOException cause
          ? TransportErrors.of(operation.id(), cause)
          : e;
    }
  }

  private static byte @Nullable [] json(
      GeneratedOperation operation, @Nullable Object[] arguments) {
    try {
      return operation.json(arguments);
    } catch (IOException | RuntimeException e) {
      // for a cycle, Jackson reports a thousand steps, but not the first ones
      boolean endless = e.getCause() instanceof StreamConstraintsException;
      String pointer =
          e instanceof JsonMappingException mapping && !endless
              ? Pointers.of(mapping.getPath())
              : "";
      throw InvalidRequestException.of(
          operation.id(), List.of(new Violation("body", pointer, "cannot be written as JSON")));
    }
  }

  private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> target.type().getSimpleName() + " at " + target.url();
      default -> throw new UnsupportedOperationException(method.toString());
    };
  }
}
