package io.github.smscontracts.client;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** JSON pointers (RFC 6901) from the paths of Jackson and of Jakarta Validation. */
final class Pointers {

  private Pointers() {}

  static String of(String step) {
    StringBuilder pointer = new StringBuilder();
    append(pointer, step);
    return pointer.toString();
  }

  static String of(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() != null) {
        append(pointer, step);
      } else if (step.getIndex() >= 0) {
        append(pointer, step.getIndex());
      }
    }
    return pointer.toString();
  }

  /**
   * The additional properties are no step; older versions of Jackson have their own name for them.
   */
  private static void append(StringBuilder pointer, JsonMappingException.Reference step) {
    boolean additional =
        step.getFieldName().equals(WireNames.ADDITIONAL)
            || step.getFieldName().equals("[anySetter]") && step.getFrom() instanceof Record;
    if (!additional) {
      append(pointer, step.getFieldName());
    }
  }

  static String of(Iterator<Path.Node> path) {
    StringBuilder pointer = new StringBuilder();
    while (path.hasNext()) {
      Path.Node node = path.next();
      if (node.getIndex() != null) {
        append(pointer, node.getIndex());
      } else if (node.getKey() != null) {
        append(pointer, node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY && !node.getName().equals(WireNames.ADDITIONAL)) {
        append(pointer, node.getName());
      }
    }
    return pointer.toString();
  }

  /** The same pointer with other steps. */
  static String map(String pointer, UnaryOperator<String> change) {
    StringBuilder changed = new StringBuilder();
    Arrays.stream(pointer.split("/", -1))
        .skip(1)
        .map(step -> change.apply(step.replace("~1", "/").replace("~0", "~")))
        .forEach(step -> append(changed, step));
    return changed.toString();
  }

  private static void append(StringBuilder pointer, Object step) {
    pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
  }
}
