package io.github.smscontracts.client.wire;

import io.github.smscontracts.client.internal.body.Pointers;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/** Where a parameter of a generated method goes in the request. */
public record ParameterLocation(String in, String name) {

  public static List<ParameterLocation> of(Method method) {
    return Arrays.stream(method.getParameters()).map(ParameterLocation::of).toList();
  }

  private static ParameterLocation of(Parameter parameter) {
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    return place == null
        ? new ParameterLocation("body", "")
        : new ParameterLocation(place.in(), place.name());
  }

  public String pointer() {
    return name.isEmpty() ? "" : Pointers.of(name);
  }
}
