package io.github.smscontracts.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A transport that does one step for each request, and the last one again for every further. */
public final class Scripted implements Client {

  @FunctionalInterface
  public interface Step {
    Response play(Request request) throws IOException;
  }

  private final List<Step> steps;
  private final List<Request> requests = new ArrayList<>();

  public Scripted(Step... steps) {
    this.steps = List.of(steps);
  }

  public static Step answer(int status) {
    return answer(status, Map.of());
  }

  public static Step answer(int status, Map<String, Collection<String>> headers) {
    return request ->
        Response.builder()
            .status(status)
            .headers(headers)
            .body("{\"data\":{}}", StandardCharsets.UTF_8)
            .request(request)
            .build();
  }

  public static Step retryAfter(int status, String value) {
    return answer(status, Map.of("Retry-After", List.of(value)));
  }

  public static Step failure(IOException failure) {
    return request -> {
      throw failure;
    };
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    requests.add(request);
    return steps.get(Math.min(requests.size(), steps.size()) - 1).play(request);
  }

  public List<Request> requests() {
    return requests;
  }
}
