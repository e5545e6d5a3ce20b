package io.github.smscontracts.bench;

import feign.Response;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.SmsJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Our client as a user has it. */
final class Ours {

  private static final String PACKAGE = "io.github.smscontracts.";

  private Ours() {}

  static Callable<Object> open(Task task, URI server, boolean checks)
      throws IOException, ReflectiveOperationException {
    ClientBuilder<?> builder = (ClientBuilder<?>) Generated.call(client(task), "builder");
    builder.token(() -> Contender.TOKEN);
    if (!checks) {
      builder.requestChecks(Check.OFF).responseChecks(Check.OFF);
    }
    if (server == null) {
      builder.transport(inMemory(task));
    } else {
      builder.baseUrl(server);
    }
    Object api = accessor(task).invoke(builder.build());
    return Generated.callable(
        api, api(task), task, (json, type) -> SmsJson.mapper().readValue(json, type));
  }

  /** The interface that has the operation. */
  static Class<?> api(Task task) throws ReflectiveOperationException {
    return accessor(task).getReturnType();
  }

  static feign.Client inMemory(Task task) throws IOException {
    byte[] answer = task.answerBytes();
    return (request, options) ->
        Response.builder()
            .request(request)
            .status(200)
            .headers(Map.of("Content-Type", List.of("application/json")))
            .body(answer)
            .build();
  }

  private static Method accessor(Task task) throws ReflectiveOperationException {
    return Arrays.stream(client(task).getMethods())
        .filter(it -> it.getParameterCount() == 0 && it.getReturnType().isInterface())
        .filter(
            it ->
                Arrays.stream(it.getReturnType().getMethods())
                    .anyMatch(method -> method.getName().equals(task.operation())))
        .findFirst()
        .orElseThrow();
  }

  private static Class<?> client(Task task) throws ClassNotFoundException {
    String vendor = task.vendor();
    String name = vendor.substring(0, 1).toUpperCase() + vendor.substring(1) + "Client";
    return Class.forName(PACKAGE + vendor + "." + name);
  }
}
