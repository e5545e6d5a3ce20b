package io.github.smscontracts.engine.review;

import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change of a specification means to the users of its generated client. A new type,
 * operation, property or constant breaks nobody.
 */
record JavaChanges(List<JavaBreak> breaks, List<String> additions) {

  static final String COMPILER = "Adapt the code that uses it; the compiler shows where.";

  private static final String BUILDER = "$Builder";

  /** Of the classes whose full names begin with a prefix. */
  static JavaChanges of(List<JApiClass> classes, String prefix) {
    JavaChanges changes = new JavaChanges(new ArrayList<>(), new ArrayList<>());
    List<JApiClass> types =
        classes.stream().filter(it -> it.getFullyQualifiedName().startsWith(prefix)).toList();
    for (JApiClass type : types) {
      if (!type.getFullyQualifiedName().endsWith(BUILDER)) {
        changes.type(type, types);
      }
    }
    return changes;
  }

  private void type(JApiClass type, List<JApiClass> types) {
    String name = JavaWords.type(type);
    switch (type.getChangeStatus()) {
      case NEW -> additions.add(name);
      case REMOVED -> breaks.add(new JavaBreak(name, "The type is gone.", "Remove its uses."));
      case MODIFIED, UNCHANGED -> { // also where type arguments alone differ
        itself(type);
        if (type.getFullyQualifiedName().contains(".api.")) {
          new OperationChanges(this).of(type);
        } else {
          new PropertyChanges(this).of(type, builder(type, types));
        }
      }
    }
  }

  private static List<JApiClass> builder(JApiClass type, List<JApiClass> types) {
    String name = type.getFullyQualifiedName() + BUILDER;
    return types.stream().filter(it -> it.getFullyQualifiedName().equals(name)).toList();
  }

  /** What is neither a method nor a field. */
  private void itself(JApiClass type) {
    List<JApiCompatibilityChange> changes =
        Stream.<JApiCompatibility>concat(
                Stream.of(type, type.getSuperclass()), type.getInterfaces().stream())
            .flatMap(it -> it.getCompatibilityChanges().stream())
            .filter(it -> !it.isBinaryCompatible() || !it.isSourceCompatible())
            .filter(it -> !it.getType().name().startsWith("METHOD_"))
            .toList();
    if (!changes.isEmpty()) {
      breaks.add(new JavaBreak(JavaWords.type(type), JavaWords.name(changes), COMPILER));
    }
  }

  /** Whether a member that was there before is no longer as it was. */
  static boolean isBreak(JApiMethod method) {
    boolean there =
        method.getChangeStatus() == JApiChangeStatus.UNCHANGED
            || method.getChangeStatus() == JApiChangeStatus.MODIFIED;
    return isBreak(method, method.getChangeStatus())
        || there && !JavaWords.declared(method, true).equals(JavaWords.declared(method, false));
  }

  static boolean isBreak(JApiField field) {
    return isBreak(field, field.getChangeStatus());
  }

  private static boolean isBreak(JApiCompatibility member, JApiChangeStatus status) {
    boolean compatible = member.isBinaryCompatible() && member.isSourceCompatible();
    return status != JApiChangeStatus.NEW && !compatible;
  }
}
