package io.github.smscontracts.client.internal.call;

import com.fasterxml.jackson.databind.JsonMappingException;
import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import feign.codec.EncodeException;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.Pointers;
import io.github.smscontracts.client.internal.check.BeanValidation;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Handles every call: checks the arguments, and translates Feign's exceptions into ours. */
public final class CallHandler implements InvocationHandler {

  private static final Object[] NONE = {};

  private final Target<?> target;
  private final Map<Method, MethodHandler> dispatch;
  private final ClientContext context;
  private final Attempts attempts;
  private final Map<Method, GeneratedOperation> operations = new ConcurrentHashMap<>();

  public CallHandler(
      Target<?> target,
      Attempts attempts,
      Map<Method, MethodHandler> dispatch,
      ClientContext context) {
    this.target = target;
    this.dispatch = dispatch;
    this.context = context;
    this.attempts = attempts;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    @Nullable Object[] arguments = given == null ? NONE : given;
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    GeneratedOperation operation = operations.computeIfAbsent(method, GeneratedOperation::of);
    check(proxy, operation, arguments);
    MethodHandler handler = dispatch.get(method);
    @Nullable Object[] sent = operation.forFeign(arguments);
    try {
      return attempts.make(
          operation,
          time -> {
            sent[sent.length - 1] = time;
            return send(operation, handler, sent);
          });
    } catch (TokenSupplierException e) {
      throw e.thrown();
    }
  }

  private void check(Object proxy, GeneratedOperation operation, @Nullable Object[] arguments) {
    if (context.options().requestChecks() != Check.OFF && !operation.fastPath().test(arguments)) {
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

  private static @Nullable Object send(
      GeneratedOperation operation, MethodHandler handler, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return handler.invoke(arguments);
    } catch (EncodeException e) {
      throw InvalidRequestException.of(operation.id(), List.of(unwritable(e)));
    } catch (FeignException e) {
      // Feign wraps what a decoder throws
      if (e.getCause() instanceof IOException cause) {
        throw TransportErrors.of(operation.id(), cause);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Violation unwritable(EncodeException e) {
    String pointer =
        e.getCause() instanceof JsonMappingException mapping ? Pointers.of(mapping.getPath()) : "";
    return new Violation("body", pointer, "cannot be written as JSON");
  }

  private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target.type().getSimpleName() + " at " + target.url();
    };
  }
}
