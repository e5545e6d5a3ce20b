package io.github.smscontracts.client.wire;

import io.github.smscontracts.client.internal.body.Pointers;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/** Where a parameter of a generated method stands in the request. */
public record Place(String in, String pointer) {

  public static List<Place> of(Method method) {
    return Arrays.stream(method.getParameters()).map(Place::of).toList();
  }

  private static Place of(Parameter parameter) {
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    return place == null ? new Place("body", "") : new Place(place.in(), Pointers.of(place.name()));
  }
}
