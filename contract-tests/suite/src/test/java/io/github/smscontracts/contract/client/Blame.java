package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JavaType;
import feign.RequestLine;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.wire.WirePlace;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.evaluation.Complaint;
import io.github.smscontracts.engine.evaluation.Fault;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the generated code from the runtime under it. */
final class Blame {

  private static final String GENERATED = "io\\.github\\.smscontracts\\.\\w+\\.(api|model)\\..*";

  private Blame() {}

  /** By the first frame of ours; a mock that takes no connection has none to blame. */
  static Fault of(Throwable e) {
    if (e.getCause() instanceof ConnectException) {
      return Fault.PRISM;
    }
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
    Method method = client.method(operation.id());
    String[] line = method.getAnnotation(RequestLine.class).value().split("\\?", 2);
    String query = line.length < 2 ? "" : line[1].replaceAll("=[^&]*", "");
    String wanted =
        operation.parameters().stream()
            .filter(it -> it.in().equals("query"))
            .map(SpecParameter::name)
            .collect(Collectors.joining("&"));
    boolean same =
        line[0].equals(operation.method() + " " + operation.path())
            && query.equals(wanted)
            && operation.parameters().stream().allMatch(it -> places(method, it.in(), it.name()));
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
    String[] place = it.cell().place().split(" ", 2);
    boolean constrained =
        constrained(client, it, place[0], place.length < 2 ? "" : place[1]).orElse(false);
    Fault fault = constrained ? Fault.RUNTIME : Fault.GENERATED_CLIENT;
    return new Complaint(ClientParty.NAME, fault, expected, found);
  }

  /** What is right is called wrong: by a constraint of the generated code, or by the runtime. */
  static Complaint calledWrong(
      GeneratedClient client, Case it, String expected, List<Violation> violations) {
    Violation first = violations.get(0);
    String pointer =
        first.in().equals("body") ? first.pointer() : first.pointer().replaceFirst("^/", "");
    boolean constrained = constrained(client, it, first.in(), pointer).orElse(false);
    Fault fault = constrained ? Fault.GENERATED_CLIENT : Fault.RUNTIME;
    return new Complaint(ClientParty.NAME, fault, expected, violations.toString());
  }

  /** Whether the generated code has a constraint at a place; empty where it has no such place. */
  private static Optional<Boolean> constrained(
      GeneratedClient client, Case it, String in, String pointer) {
    Method method = client.method(it.operation().id());
    if (!in.equals("body")) {
      return parameter(method, pointer.split("/")[0]).map(parameter -> constrained(parameter, it));
    }
    if (it.cell().part().equals("request")) {
      return body(method).flatMap(p -> reach(it, p.getAnnotatedType(), p, pointer, isValid(p)));
    }
    return method.getAnnotatedReturnType() instanceof AnnotatedParameterizedType answer
        ? reach(it, answer.getAnnotatedActualTypeArguments()[0], null, pointer, true)
        : Optional.empty();
  }

  static JavaType bodyType(GeneratedClient client, SpecOperation operation) {
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

  /**
   * Whether what stands at a pointer is declared with a constraint; empty where nothing is.
   *
   * @param looked whether the constraints of this element are looked at, which {@code @Valid} says
   */
  private static Optional<Boolean> reach(
      Case it, AnnotatedType type, AnnotatedElement element, String pointer, boolean looked) {
    if (pointer.isEmpty()) {
      return Optional.of(constrained(type, it) || element != null && constrained(element, it));
    }
    String[] steps = pointer.substring(1).split("/", 2);
    String rest = steps.length < 2 ? "" : "/" + steps[1];
    Class<?> raw = raw(type.getType());
    if (raw.isRecord() && !looked) {
      return Optional.of(false);
    }
    if (raw.isRecord()) {
      return Models.component(raw, steps[0]).flatMap(found -> reach(it, found.getAccessor(), rest));
    }
    if (type instanceof AnnotatedParameterizedType generic) {
      AnnotatedType item = generic.getAnnotatedActualTypeArguments()[0];
      boolean each = isValid(item) || element != null && isValid(element);
      return reach(it, item, null, steps[0].matches("\\d+") ? rest : pointer, each);
    }
    return Optional.of(true); // a value of the runtime's own
  }

  private static Optional<Boolean> reach(Case it, Method accessor, String pointer) {
    AnnotatedType type = accessor.getAnnotatedReturnType();
    return reach(it, type, accessor, pointer, isValid(accessor) || isValid(type));
  }

  private static boolean isValid(AnnotatedElement element) {
    return element.isAnnotationPresent(Valid.class);
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : type instanceof Class<?> plain ? plain : Object.class;
  }

  private static boolean constrained(AnnotatedElement element, Case it) {
    return Stream.of(element.getAnnotations()).anyMatch(annotation -> isAbout(annotation, it));
  }

  /** That something must be there says nothing of its bounds. */
  private static boolean isAbout(Annotation annotation, Case it) {
    boolean presence = it.cell().keyword().matches("required|not nullable");
    return annotation instanceof Valid
        || annotation.annotationType().isAnnotationPresent(Constraint.class)
            && (presence || !(annotation instanceof NotNull));
  }
}
