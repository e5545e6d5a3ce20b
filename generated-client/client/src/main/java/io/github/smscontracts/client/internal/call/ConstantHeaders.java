package io.github.smscontracts.client.internal.call;

import feign.Contract;
import feign.DeclarativeContract;
import feign.Headers;
import feign.MethodMetadata;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Feign contract of an interface, whatever Feign is shown. It keeps the headers that are the
 * same for every call to itself: Feign would expand them anew each time, which costs more than all
 * else that it does. Feign's own contract has no name that all supported versions know.
 */
public final class ConstantHeaders implements Contract {

  private final Contract annotations = new Annotations();
  private final Map<String, Map<String, Collection<String>>> headers = new ConcurrentHashMap<>();
  private final Class<?> api;

  public ConstantHeaders(Class<?> api) {
    this.api = api;
  }

  @Override
  public List<MethodMetadata> parseAndValidateMetadata(Class<?> shown) {
    return annotations.parseAndValidateMetadata(api);
  }

  Map<String, Collection<String>> of(Request request) {
    return headers.getOrDefault(request.requestTemplate().methodMetadata().configKey(), Map.of());
  }

  /** The Feign annotations that generated interfaces use. */
  private final class Annotations extends DeclarativeContract {

    Annotations() {
      registerMethodAnnotation(RequestLine.class, this::requestLine);
      registerMethodAnnotation(Headers.class, this::headers);
      registerParameterAnnotation(Param.class, this::parameter);
    }

    private void requestLine(RequestLine line, MethodMetadata method) {
      String[] parts = line.value().split(" ", 2);
      method.template().method(Request.HttpMethod.valueOf(parts[0])).uri(parts[1]);
      method.template().decodeSlash(line.decodeSlash());
    }

    private void headers(Headers declared, MethodMetadata method) {
      Map<String, Collection<String>> constant = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String header : declared.value()) {
        String[] parts = header.split(": ", 2);
        if (parts[1].contains("{")) {
          method.template().header(parts[0], parts[1]);
        } else {
          constant.put(parts[0], List.of(parts[1]));
        }
      }
      headers.put(method.configKey(), constant);
    }

    private void parameter(Param parameter, MethodMetadata method, int index) {
      nameParam(method, parameter.value(), index);
      method.indexToExpanderClass().put(index, parameter.expander());
    }
  }
}
