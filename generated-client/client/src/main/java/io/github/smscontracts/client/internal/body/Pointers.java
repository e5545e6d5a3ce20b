package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds JSON pointers (RFC 6901). */
public final class Pointers {

  /** What models call the component of their additional properties; it is no step of a pointer. */
  public static final String ADDITIONAL = "\0";

  private Pointers() {}

  public static String of(String step) {
    StringBuilder pointer = new StringBuilder();
    append(pointer, step);
    return pointer.toString();
  }

  public static String of(List<JsonMappingException.Reference> path) {
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
   * Appends a step, except for additional properties, which older versions of Jackson name
   * differently.
   */
  private static void append(StringBuilder pointer, JsonMappingException.Reference step) {
    boolean additional =
        step.getFieldName().equals(ADDITIONAL)
            || step.getFieldName().equals("[anySetter]") && step.getFrom() instanceof Record;
    if (!additional) {
      append(pointer, step.getFieldName());
    }
  }

  /** The pointer with each step mapped. */
  public static String map(String pointer, UnaryOperator<String> change) {
    StringBuilder changed = new StringBuilder();
    Arrays.stream(pointer.split("/", -1))
        .skip(1)
        .map(step -> change.apply(step.replace("~1", "/").replace("~0", "~")))
        .forEach(step -> append(changed, step));
    return changed.toString();
  }

  public static void append(StringBuilder pointer, Object step) {
    pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
  }
}
