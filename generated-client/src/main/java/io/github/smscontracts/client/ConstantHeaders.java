package io.github.smscontracts.client;

import feign.Contract;
import feign.DefaultContract;
import feign.MethodMetadata;
import feign.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads an interface as Feign does, whatever Feign is shown, but keeps the headers that are the
 * same for every call to itself: Feign would expand them anew each time, which costs more than all
 * else that it does.
 */
final class ConstantHeaders implements Contract {

  private final Contract contract = new DefaultContract();
  private final Class<?> api;
  private final Map<String, Map<String, Collection<String>>> headers = new ConcurrentHashMap<>();

  ConstantHeaders(Class<?> api) {
    this.api = api;
  }

  @Override
  public List<MethodMetadata> parseAndValidateMetadata(Class<?> shown) {
    List<MethodMetadata> methods = contract.parseAndValidateMetadata(api);
    methods.forEach(this::takeFrom);
    return methods;
  }

  private void takeFrom(MethodMetadata method) {
    Map<String, Collection<String>> constant =
        method.template().headers().entrySet().stream()
            .filter(header -> header.getValue().stream().noneMatch(it -> it.contains("{")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    constant.keySet().forEach(method.template()::removeHeader);
    headers.put(method.configKey(), constant);
  }

  Map<String, Collection<String>> of(Request request) {
    return headers.get(request.requestTemplate().methodMetadata().configKey());
  }
}
