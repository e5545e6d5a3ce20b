package io.github.smscontracts.engine.review;

import japicmp.model.JApiBehavior;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiGenericType;
import japicmp.model.JApiHasGenericTypes;
import japicmp.model.JApiMethod;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types and members as a Java user writes them. */
final class JavaWords {

  private JavaWords() {}

  static String type(JApiClass type) {
    return simple(type.getFullyQualifiedName());
  }

  /** Without packages; a nested type with a point. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  static String signature(JApiBehavior method, boolean before) {
    return method.getName()
        + method.getParameters().stream()
            .map(it -> generic(simple(it.getType()), it, before))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  static String returned(JApiMethod method, boolean before) {
    var type = method.getReturnType();
    return generic(
        simple(before ? type.getOldReturnType() : type.getNewReturnType()), type, before);
  }

  /** Return type and signature. */
  static String declared(JApiMethod method, boolean before) {
    return returned(method, before) + " " + signature(method, before);
  }

  private static String generic(String name, JApiHasGenericTypes type, boolean before) {
    return name + arguments(before ? type.getOldGenericTypes() : type.getNewGenericTypes());
  }

  private static String arguments(List<JApiGenericType> types) {
    return types.isEmpty()
        ? ""
        : types.stream()
            .map(it -> simple(it.getType()) + arguments(it.getGenericTypes()))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  /** What japicmp calls a change, for one that we have no words of our own for. */
  static String name(List<JApiCompatibilityChange> changes) {
    return changes.stream()
        .map(it -> it.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
