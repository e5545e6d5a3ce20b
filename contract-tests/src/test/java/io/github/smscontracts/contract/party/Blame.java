package io.github.smscontracts.contract.party;

import feign.RequestLine;
import io.github.smscontracts.client.WirePlace;
import io.github.smscontracts.contract.cases.Case;
import io.github.smscontracts.contract.spec.SpecOperation;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the generated code from the runtime under it. */
final class Blame {

  private static final String GENERATED = "io\\.github\\.smscontracts\\.\\w+\\.(api|model)\\..*";

  private Blame() {}

  /** By the first frame of ours. */
  static Fault of(Throwable e) {
    return Stream.of(e.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(it -> it.startsWith("io.github.smscontracts.") && !it.contains(".contract."))
        .findFirst()
        .filter(it -> it.matches(GENERATED))
        .map(it -> Fault.GENERATED_CLIENT)
        .orElse(Fault.RUNTIME);
  }

  /** A wrong line or header: the interface says it, or the runtime made it. */
  static Complaint line(
      GeneratedClient client, SpecOperation operation, String expected, String found) {
    String line = client.method(operation.id()).getAnnotation(RequestLine.class).value();
    boolean same =
        line.split("\\?")[0].equals(operation.method() + " " + operation.path())
            && operation.parameters().stream()
                .allMatch(it -> places(client.method(operation.id()), it.in(), it.name()));
    return new Complaint(
        ClientParty.NAME, same ? Fault.RUNTIME : Fault.GENERATED_CLIENT, expected, found);
  }

  private static boolean places(Method method, String in, String name) {
    return Stream.of(method.getParameters())
        .map(it -> it.getAnnotation(WirePlace.class))
        .anyMatch(it -> it != null && it.in().equals(in) && it.name().equals(name));
  }

  /** A wrong verdict: generated code lacks the property or its constraint, or the runtime errs. */
  static Complaint client(GeneratedClient client, Case it, String expected, String found) {
    Method method = client.method(it.operation().id());
    String[] place = it.cell().place().split(" ", 2);
    String pointer = place.length < 2 ? "" : place[1];
    Optional<Boolean> constrained;
    if (!place[0].equals("body")) {
      constrained = parameter(method, pointer.split("/")[0]).map(Blame::constrained);
    } else if (it.cell().part().equals("request")) {
      constrained = body(method).flatMap(p -> reach(p.getAnnotatedType(), p, pointer));
    } else {
      AnnotatedType answer = method.getAnnotatedReturnType();
      constrained =
          answer instanceof AnnotatedParameterizedType typed
              ? reach(typed.getAnnotatedActualTypeArguments()[0], null, pointer)
              : Optional.empty();
    }
    Fault fault = constrained.orElse(false) ? Fault.RUNTIME : Fault.GENERATED_CLIENT;
    return new Complaint(ClientParty.NAME, fault, expected, found);
  }

  static com.fasterxml.jackson.databind.JavaType bodyType(
      GeneratedClient client, SpecOperation operation) {
    Type type = body(client.method(operation.id())).orElseThrow().getParameterizedType();
    return GeneratedClient.JSON.constructType(type);
  }

  private static Optional<Parameter> body(Method method) {
    return Stream.of(method.getParameters())
        .filter(it -> !it.isAnnotationPresent(WirePlace.class))
        .findFirst();
  }

  private static Optional<Parameter> parameter(Method method, String name) {
    return Stream.of(method.getParameters())
        .filter(it -> it.isAnnotationPresent(WirePlace.class))
        .filter(it -> it.getAnnotation(WirePlace.class).name().equals(name))
        .findFirst();
  }

  /** Whether what stands at a pointer is declared with a constraint; empty where nothing is. */
  private static Optional<Boolean> reach(
      AnnotatedType type, AnnotatedElement element, String pointer) {
    if (pointer.isEmpty()) {
      return Optional.of(constrained(type) || element != null && constrained(element));
    }
    String[] steps = pointer.substring(1).split("/", 2);
    String rest = steps.length < 2 ? "" : "/" + steps[1];
    Class<?> raw = raw(type.getType());
    if (raw.isRecord()) {
      return Models.component(raw, steps[0])
          .flatMap(it -> reach(it.getAccessor().getAnnotatedReturnType(), it.getAccessor(), rest));
    }
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType item = generic.getAnnotatedActualTypeArguments()[0];
      return reach(item, null, steps[0].matches("\\d+") ? rest : pointer);
    }
    return Optional.of(true); // a value of the runtime's own
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : type instanceof Class<?> plain ? plain : Object.class;
  }

  private static boolean constrained(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      if (annotation instanceof Valid
          || annotation.annotationType().isAnnotationPresent(Constraint.class)) {
        return true;
      }
    }
    return false;
  }
}
