package io.github.smscontracts.client.internal.check;

import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.Pointers;
import io.github.smscontracts.client.wire.ParameterLocation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Runs Jakarta Validation on arguments and bodies, and names places as they are on the wire. */
public final class BeanValidation {

  /** What was found; a missing required property would be a null that no caller expects. */
  public record Result(List<Violation> violations, boolean missesRequired) {

    public static final Result NOTHING = new Result(List.of(), false);
  }

  private static final Validator VALIDATOR = validator();

  private BeanValidation() {}

  /** Makes the validator without the version line that Hibernate Validator logs on first use. */
  private static Validator validator() {
    Logger greeting = Logger.getLogger("org.hibernate.validator.internal.util.Version");
    Level level = greeting.getLevel();
    if (level == null) { // else the application has decided
      greeting.setLevel(Level.WARNING);
    }
    try {
      return Validation.byProvider(HibernateValidator.class)
          .configure()
          // the root bundle is English; a locale would let the JVM's own one in
          .messageInterpolator(
              new ParameterMessageInterpolator(
                  Set.of(Locale.ROOT), Locale.ROOT, context -> Locale.ROOT, false))
          .propertyNodeNameProvider(new WireNames())
          .addValueExtractor(new ListExtractor())
          .addValueExtractor(new OneOrManyExtractor())
          .buildValidatorFactory()
          .getValidator();
    } finally {
      greeting.setLevel(level);
    }
  }

  public static Result body(Object body) {
    List<Violation> violations = new ArrayList<>();
    boolean missesRequired = false;
    for (ConstraintViolation<Object> found : VALIDATOR.validate(body)) {
      violations.add(
          new Violation("body", pointer(found.getPropertyPath().iterator()), found.getMessage()));
      missesRequired |= isMissingProperty(found);
    }
    return new Result(violations.stream().sorted().toList(), missesRequired);
  }

  public static List<Violation> arguments(
      Object target, Method method, @Nullable Object[] arguments, List<ParameterLocation> places) {
    List<Violation> violations = new ArrayList<>();
    for (ConstraintViolation<Object> found :
        VALIDATOR.forExecutables().validateParameters(target, method, arguments)) {
      Iterator<Path.Node> path = found.getPropertyPath().iterator();
      path.next(); // the method
      ParameterLocation place =
          places.get(path.next().as(Path.ParameterNode.class).getParameterIndex());
      violations.add(
          new Violation(place.in(), place.pointer() + pointer(path), found.getMessage()));
    }
    return violations.stream().sorted().toList();
  }

  private static String pointer(Iterator<Path.Node> path) {
    StringBuilder pointer = new StringBuilder();
    while (path.hasNext()) {
      Path.Node node = path.next();
      if (node.getIndex() != null) {
        Pointers.append(pointer, node.getIndex());
      } else if (node.getKey() != null) {
        Pointers.append(pointer, node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY && !node.getName().equals(Pointers.ADDITIONAL)) {
        Pointers.append(pointer, node.getName());
      }
    }
    return pointer.toString();
  }

  private static boolean isMissingProperty(ConstraintViolation<?> found) {
    Path.Node last = null;
    for (Path.Node node : found.getPropertyPath()) {
      last = node;
    }
    return last != null
        && last.getKind() == ElementKind.PROPERTY
        && found.getConstraintDescriptor().getAnnotation() instanceof NotNull;
  }
}
