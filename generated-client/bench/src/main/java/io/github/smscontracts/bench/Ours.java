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

  private Ours() {}

  static Callable<Object> open(Task task, URI server, boolean checks) throws Exception {
    Method accessor = accessor(task);
    ClientBuilder<?> builder =
        (ClientBuilder<?>) Generated.call(accessor.getDeclaringClass(), "builder");
    builder.token(() -> Contender.TOKEN);
    if (!checks) {
      builder.requestChecks(Check.OFF).responseChecks(Check.OFF);
    }
    if (server == null) {
      builder.transport(inMemory(task));
    } else {
      builder.baseUrl(server);
    }
    return Generated.callable(
        accessor.invoke(builder.build()),
        accessor.getReturnType(),
        task,
        (json, type) -> SmsJson.mapper().readValue(json, type));
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

  /** The method of the vendor's client that returns the interface of the operation's tag. */
  static Method accessor(Task task) throws ReflectiveOperationException {
    String vendor = task.vendor();
    String client = Character.toUpperCase(vendor.charAt(0)) + vendor.substring(1) + "Client";
    return Arrays.stream(
            Class.forName("io.github.smscontracts.%s.%s".formatted(vendor, client)).getMethods())
        .filter(it -> it.getReturnType().getSimpleName().equals(task.api()))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(task.api()));
  }
}
