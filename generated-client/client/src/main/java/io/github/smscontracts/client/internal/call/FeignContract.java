package io.github.smscontracts.client.internal.call;

import feign.DeclarativeContract;
import feign.MethodMetadata;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Target;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The Feign annotations that generated interfaces use. Feign's own contract has no name that all
 * supported versions know.
 */
final class FeignContract extends DeclarativeContract {

  private FeignContract() {
    registerMethodAnnotation(RequestLine.class, FeignContract::requestLine);
    registerParameterAnnotation(
        Param.class, (parameter, method, index) -> nameParam(method, parameter.value(), index));
  }

  /** What Feign says about each method, for transports that look at a request's template. */
  static Map<Method, MethodMetadata> of(Target<?> target) {
    Map<Method, MethodMetadata> methods =
        new FeignContract()
            .parseAndValidateMetadata(target.type()).stream()
                .collect(Collectors.toMap(MethodMetadata::method, Function.identity()));
    methods
        .values()
        .forEach(method -> method.template().feignTarget(target).methodMetadata(method));
    return methods;
  }

  private static void requestLine(RequestLine line, MethodMetadata method) {
    String[] parts = line.value().split(" ", 2);
    method.template().method(Request.HttpMethod.valueOf(parts[0])).uri(parts[1]);
  }
}
