package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Client;
import feign.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A transport that sends nothing and has one answer. */
final class Stub {

  private Stub() {}

  static Client answering(JsonNode body) {
    return (request, options) ->
        Response.builder()
            .status(200)
            .headers(Map.of("Content-Type", List.of("application/json")))
            .body(body.toString().getBytes(StandardCharsets.UTF_8))
            .request(request)
            .build();
  }
}
