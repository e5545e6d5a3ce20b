package io.github.smscontracts.engine.review;

import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The operations of an interface; each has several methods, and is told once. */
record OperationChanges(JavaChanges changes) {

  private static final String WITH_RESPONSE = "WithResponse";

  void of(JApiClass type) {
    Map<String, List<JApiMethod>> operations = new LinkedHashMap<>();
    for (JApiMethod method : type.getMethods()) {
      String operation = method.getName().replaceFirst(WITH_RESPONSE + "$", "");
      operations.computeIfAbsent(operation, it -> new ArrayList<>()).add(method);
    }
    operations.forEach((name, methods) -> operation(JavaWords.type(type), name, methods));
  }

  private void operation(String type, String name, List<JApiMethod> methods) {
    String element = type + "." + name;
    List<JApiMethod> broken =
        methods.stream()
            .filter(JavaChanges::isBreak)
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .toList();
    if (with(methods, JApiChangeStatus.NEW).size() == methods.size()) {
      changes.additions().add(element);
    } else if (with(methods, JApiChangeStatus.REMOVED).size() == methods.size()) {
      String both = "%s and %s%s".formatted(name, name, WITH_RESPONSE);
      changes
          .breaks()
          .add(
              new JavaBreak(
                  element, "The operation is gone.", "Remove the calls of " + both + "."));
    } else if (!broken.isEmpty()) {
      changes.breaks().add(new JavaBreak(element, change(broken, methods), whatToDo(broken)));
    }
  }

  private static String change(List<JApiMethod> broken, List<JApiMethod> all) {
    List<String> sentences = new ArrayList<>();
    for (JApiMethod method : broken) {
      boolean removed = method.getChangeStatus() == JApiChangeStatus.REMOVED;
      String before = JavaWords.signature(method, true);
      if (removed) {
        sentences.add("%s is gone%s.".formatted(before, instead(method, all)));
      } else if (!JavaWords.returned(method, true).equals(JavaWords.returned(method, false))) {
        sentences.add(
            "%s returns %s in place of %s."
                .formatted(
                    before, JavaWords.returned(method, false), JavaWords.returned(method, true)));
      } else if (!before.equals(JavaWords.signature(method, false))) {
        sentences.add("%s is now %s.".formatted(before, JavaWords.signature(method, false)));
      } else {
        sentences.add(
            "%s: %s.".formatted(before, JavaWords.name(method.getCompatibilityChanges())));
      }
    }
    return String.join(" ", sentences);
  }

  private static String instead(JApiMethod gone, List<JApiMethod> all) {
    List<JApiMethod> others =
        with(all, JApiChangeStatus.NEW).stream()
            .filter(it -> it.getName().equals(gone.getName()))
            .toList();
    return others.isEmpty()
        ? ""
        : others.stream()
            .map(it -> JavaWords.signature(it, false))
            .collect(Collectors.joining(" or ", "; there is ", ""));
  }

  private static String whatToDo(List<JApiMethod> broken) {
    return with(broken, JApiChangeStatus.REMOVED).isEmpty()
        ? "Change the types that the callers use."
        : "Call the new form; where a parameter is optional, null leaves it out.";
  }

  private static List<JApiMethod> with(List<JApiMethod> methods, JApiChangeStatus status) {
    return methods.stream().filter(it -> it.getChangeStatus() == status).toList();
  }
}
