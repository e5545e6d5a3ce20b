package io.github.smscontracts.client;

import feign.Param;
import feign.RequestLine;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a parameter of a generated method stands in the request. */
record Place(String in, String name) {

  static List<Place> of(Method method) {
    String line = method.getAnnotation(RequestLine.class).value();
    return Arrays.stream(method.getParameters()).map(parameter -> of(parameter, line)).toList();
  }

  String pointer() {
    return name.isEmpty() ? "" : "/" + name;
  }

  private static Place of(Parameter parameter, String line) {
    Param param = parameter.getAnnotation(Param.class);
    if (param == null) {
      return new Place("body", "");
    }
    String variable = "{" + param.value() + "}";
    int query = line.indexOf('?');
    if (query >= 0 && line.indexOf(variable, query) >= 0) {
      Matcher name =
          Pattern.compile("[?&]([^=&]+)=" + Pattern.quote(variable)).matcher(line.substring(query));
      return new Place("query", name.find() ? name.group(1) : param.value());
    }
    return new Place(line.contains(variable) ? "path" : "header", param.value());
  }
}
