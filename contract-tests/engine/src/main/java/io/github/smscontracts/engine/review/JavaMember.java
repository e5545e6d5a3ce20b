package io.github.smscontracts.engine.review;

import static japicmp.model.JApiChangeStatus.NEW;
import static japicmp.model.JApiChangeStatus.REMOVED;

import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiField;
import japicmp.model.JApiGenericType;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiHasGenericTypes;
import japicmp.model.JApiMethod;
import japicmp.model.JApiModifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form in which a user calls an operation, a property or a constant: a method of an interface, of
 * a model or of its builder, or a field.
 *
 * @param element what it is a form of
 * @param before as a user wrote it
 * @param after as a user writes it now
 * @param gave the type that it had
 * @param gives the type that it has
 */
record JavaMember(
    Kind kind,
    String element,
    JApiChangeStatus status,
    String before,
    String after,
    String gave,
    String gives,
    JApiCompatibility compatibility)
    implements Comparable<JavaMember> {

  /** What a user reads when it is gone. */
  enum Kind {
    OPERATION("The operation was removed.", "Remove the calls of %1$s and %1$sWithResponse."),
    PROPERTY(
        "The property was removed.",
        "Remove the calls of %1$s() and of the builder's %1$s(...); what the server still sends is"
            + " in additionalProperties()."),
    METHOD("The method is gone.", "Remove the calls of %s."),
    CONSTANT(
        "The constant was removed; the value itself is still allowed.",
        "In place of %1$s write new %2$s(\"...\") with the text that is sent.");

    final String gone;
    final String whatToDo;

    Kind(String gone, String whatToDo) {
      this.gone = gone;
      this.whatToDo = whatToDo;
    }
  }

  static Stream<JavaMember> of(JApiClass type) {
    boolean api = type.getFullyQualifiedName().contains(".api.");
    String owner = type.getFullyQualifiedName().endsWith("$Builder") ? "Builder." : "";
    return Stream.concat(
        type.getMethods().stream()
            .filter(JavaMember::isPublic)
            .map(method -> api ? operation(method) : method(owner, method)),
        type.getFields().stream().filter(JavaMember::isPublic).map(JavaMember::field));
  }

  private static boolean isPublic(JApiHasAccessModifier member) {
    JApiModifier<AccessModifier> access = member.getAccessModifier();
    return access.getOldModifier().or(access::getNewModifier).stream()
        .anyMatch(AccessModifier.PUBLIC::equals);
  }

  private static JavaMember operation(JApiMethod method) {
    return of(Kind.OPERATION, method.getName().replaceFirst("WithResponse$", ""), "", method);
  }

  /** The methods of a builder belong to the properties that they set. */
  private static JavaMember method(String owner, JApiMethod method) {
    return owner.isEmpty() && !method.getParameters().isEmpty()
        ? of(Kind.METHOD, signature(method, true), owner, method)
        : of(Kind.PROPERTY, method.getName() + "()", owner, method);
  }

  private static JavaMember of(Kind kind, String element, String owner, JApiMethod method) {
    var type = method.getReturnType();
    return new JavaMember(
        kind,
        element,
        method.getChangeStatus(),
        owner + signature(method, true),
        owner + signature(method, false),
        generic(type.getOldReturnType(), type, true),
        generic(type.getNewReturnType(), type, false),
        method);
  }

  private static JavaMember field(JApiField field) {
    String name = field.getName();
    return new JavaMember(Kind.CONSTANT, name, field.getChangeStatus(), name, name, "", "", field);
  }

  boolean added() {
    return status == NEW;
  }

  boolean removed() {
    return status == REMOVED;
  }

  /** Whether it was there and is no longer as it was. */
  boolean broken() {
    boolean compatible = compatibility.isBinaryCompatible() && compatibility.isSourceCompatible();
    boolean same = removed() || before.equals(after) && gave.equals(gives);
    return !added() && !(compatible && same);
  }

  /** A sentence. */
  String change(List<JavaMember> forms) {
    if (removed()) {
      String instead =
          forms.stream()
              .filter(form -> form.added() && form.name().equals(name()))
              .map(JavaMember::after)
              .collect(Collectors.joining(" or "));
      return before + " is gone" + (instead.isEmpty() ? "." : "; there is " + instead + ".");
    }
    if (!gave.equals(gives)) {
      return "%s returns %s in place of %s.".formatted(before, gives, gave);
    }
    return before.equals(after)
        ? "%s: %s.".formatted(before, words(compatibility.getCompatibilityChanges()))
        : "%s is now %s.".formatted(before, after);
  }

  private String name() {
    return before.replaceFirst("\\(.*", "");
  }

  @Override
  public int compareTo(JavaMember other) {
    return name().compareTo(other.name());
  }

  /** What japicmp calls changes that there are no words of our own for. */
  static String words(List<JApiCompatibilityChange> changes) {
    return changes.stream()
        .map(change -> change.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Without packages; a nested type with a point. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private static String signature(JApiMethod method, boolean before) {
    return method.getParameters().stream()
        .map(parameter -> generic(parameter.getType(), parameter, before))
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }

  private static String generic(String name, JApiHasGenericTypes type, boolean before) {
    return simple(name) + arguments(before ? type.getOldGenericTypes() : type.getNewGenericTypes());
  }

  private static String arguments(List<JApiGenericType> types) {
    return types.isEmpty()
        ? ""
        : types.stream()
            .map(type -> simple(type.getType()) + arguments(type.getGenericTypes()))
            .collect(Collectors.joining(", ", "<", ">"));
  }
}
