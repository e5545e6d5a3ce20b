package io.github.smscontracts.contract.register;

import feign.Request;
import feign.Response;
import io.github.smscontracts.client.ClientBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What leaves in a call, answered with an empty success. */
final class Sent {

  private Sent() {}

  static <C> Request by(ClientBuilder<C> builder, Consumer<C> call) {
    AtomicReference<Request> sent = new AtomicReference<>();
    builder.transport(
        (request, options) -> {
          sent.set(request);
          return Response.builder()
              .status(200)
              .headers(Map.of("Content-Type", List.of("application/json")))
              .body("{\"data\":{}}", StandardCharsets.UTF_8)
              .request(request)
              .build();
        });
    call.accept(builder.token(() -> "a-token").build());
    return sent.get();
  }
}
