package io.github.smscontracts.engine.review;

import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The properties of a model, each told once for the model and its builder, and its constants. */
record PropertyChanges(JavaChanges changes) {

  void of(JApiClass type, List<JApiClass> builders) {
    String name = JavaWords.type(type);
    Set<String> told = new HashSet<>();
    for (JApiMethod method : type.getMethods()) {
      if (property(name, method)) {
        told.add(method.getName());
      }
    }
    for (JApiClass builder : builders) {
      for (JApiMethod method : builder.getMethods()) {
        if (!told.contains(method.getName()) && !isNew(method.getChangeStatus())) {
          property(JavaWords.type(builder), method);
        }
      }
    }
    type.getFields().stream().filter(PropertyChanges::isPublic).forEach(it -> constant(name, it));
  }

  /** Whether there was anything to tell. */
  private boolean property(String type, JApiMethod method) {
    String element = type + "." + JavaWords.signature(method, true);
    String name = method.getName();
    if (isNew(method.getChangeStatus())) {
      changes.additions().add(element);
      return false;
    }
    if (!JavaChanges.isBreak(method)) {
      return false;
    }
    if (method.getChangeStatus() == JApiChangeStatus.REMOVED) {
      changes.breaks().add(new JavaBreak(element, "The property is gone.", gone(name)));
      return true;
    }
    String before = JavaWords.returned(method, true);
    String after = JavaWords.returned(method, false);
    changes
        .breaks()
        .add(
            before.equals(after)
                ? new JavaBreak(
                    element, JavaWords.name(method.getCompatibilityChanges()), JavaChanges.COMPILER)
                : new JavaBreak(
                    element,
                    "It returns %s in place of %s.".formatted(after, before),
                    "Read it as %s, and give %s to the builder's %s(...)."
                        .formatted(after, after, name)));
    return true;
  }

  private static String gone(String name) {
    return "Remove the calls of %s() and of the builder's %s(...); what the server still sends stands in additionalProperties()."
        .formatted(name, name);
  }

  private void constant(String type, JApiField field) {
    String element = type + "." + field.getName();
    if (isNew(field.getChangeStatus())) {
      changes.additions().add(element);
    } else if (field.getChangeStatus() == JApiChangeStatus.REMOVED) {
      changes
          .breaks()
          .add(
              new JavaBreak(
                  element,
                  "The constant is gone; the value itself is still allowed.",
                  "Write new %s(\"...\") with the text of the wire.".formatted(type)));
    } else if (JavaChanges.isBreak(field)) {
      changes
          .breaks()
          .add(
              new JavaBreak(
                  element, JavaWords.name(field.getCompatibilityChanges()), JavaChanges.COMPILER));
    }
  }

  private static boolean isPublic(JApiField field) {
    return field.getOldFieldOptional().or(field::getNewFieldOptional).stream()
        .anyMatch(it -> Modifier.isPublic(it.getModifiers()));
  }

  private static boolean isNew(JApiChangeStatus status) {
    return status == JApiChangeStatus.NEW;
  }
}
