package io.github.smscontracts.engine.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonProperty;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * The effect of a change to a specification on users of the generated client. New types,
 * operations, properties and constants break nobody.
 */
record JavaChanges(List<Break> breaks, List<String> additions) {

  private static final String BUILDER = "$Builder";
  private static final String COMPILER = "Adapt the code that uses it; the compiler shows where.";
  private static final String NEW_FORM =
      "Call the new form; where a parameter is optional, null leaves it out.";

  /**
   * Something of the generated client that a user's code may call and that has changed.
   *
   * @param element type and member, as a user writes them
   * @param whatToDo what the user must change
   */
  record Break(String element, String change, @JsonProperty("what_to_do") String whatToDo) {}

  /** The changes of the classes whose full names begin with a prefix. */
  static JavaChanges of(List<JApiClass> classes, String prefix) {
    JavaChanges changes = new JavaChanges(new ArrayList<>(), new ArrayList<>());
    List<JApiClass> types =
        classes.stream().filter(type -> type.getFullyQualifiedName().startsWith(prefix)).toList();
    if (types.isEmpty()) {
      throw new IllegalArgumentException("no class of the client begins with " + prefix);
    }
    types.stream()
        .filter(type -> !type.getFullyQualifiedName().endsWith(BUILDER))
        .forEach(type -> changes.type(type, types));
    return changes;
  }

  private void type(JApiClass type, List<JApiClass> types) {
    String name = JavaMember.simple(type.getFullyQualifiedName());
    switch (type.getChangeStatus()) {
      case NEW -> additions.add(name);
      case REMOVED -> breaks.add(new Break(name, "The type was removed.", "Remove its uses."));
      case MODIFIED, UNCHANGED -> { // also where type arguments alone differ
        itself(name, type);
        String builder = type.getFullyQualifiedName() + BUILDER;
        types.stream()
            .filter(each -> each == type || each.getFullyQualifiedName().equals(builder))
            .flatMap(JavaMember::of)
            .collect(groupingBy(JavaMember::element, LinkedHashMap::new, toList()))
            .forEach((member, forms) -> member(name, name + "." + member, forms));
      }
    }
  }

  /** Adds breaks of the type itself. */
  private void itself(String name, JApiClass type) {
    List<JApiCompatibilityChange> changes =
        Stream.<JApiCompatibility>concat(
                Stream.of(type, type.getSuperclass()), type.getInterfaces().stream())
            .flatMap(part -> part.getCompatibilityChanges().stream())
            .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
            .filter(change -> !change.getType().name().startsWith("METHOD_"))
            .toList();
    if (!changes.isEmpty()) {
      breaks.add(new Break(name, JavaMember.words(changes), COMPILER));
    }
  }

  /** An operation, a property or a constant, in all the forms in which a user may call it. */
  private void member(String type, String element, List<JavaMember> forms) {
    List<JavaMember> broken = forms.stream().filter(JavaMember::broken).sorted().toList();
    JavaMember.Kind kind = forms.get(0).kind();
    if (forms.stream().allMatch(JavaMember::added)) {
      additions.add(element);
    } else if (forms.stream().allMatch(JavaMember::removed)) {
      String name = forms.get(0).element().replace("()", "");
      breaks.add(new Break(element, kind.gone, kind.whatToDo.formatted(name, type)));
    } else if (!broken.isEmpty()) {
      boolean another = broken.stream().anyMatch(JavaMember::removed);
      breaks.add(
          new Break(
              element,
              broken.stream().map(form -> form.change(forms)).collect(joining(" ")),
              another && kind == JavaMember.Kind.OPERATION ? NEW_FORM : COMPILER));
    }
  }
}
