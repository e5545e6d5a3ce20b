package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A transport that keeps what it is asked to send, and does one step for each request, and the last
 * one again for every further.
 */
public final class Recorder implements Client {

  @FunctionalInterface
  public interface Step {
    Response play(Request request) throws IOException;
  }

  private final List<Step> steps;
  private final List<Request> requests = new ArrayList<>();

  public Recorder(Step... steps) {
    this.steps = List.of(steps);
  }

  public static Recorder answering(int status, String body) {
    return new Recorder(answer(status, Map.of("Content-Type", List.of("application/json")), body));
  }

  public static Step answer(int status) {
    return answer(status, Map.of(), "{\"data\":{}}");
  }

  public static Step retryAfter(int status, String value) {
    return answer(status, Map.of("Retry-After", List.of(value)), "{\"data\":{}}");
  }

  public static Step answer(int status, Map<String, Collection<String>> headers, String body) {
    return answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Step answer(int status, Map<String, Collection<String>> headers, byte[] body) {
    return request ->
        Response.builder().status(status).headers(headers).body(body).request(request).build();
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

  public Request only() {
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }

  /** The credential of each request. */
  public List<String> tokens() {
    return requests.stream().flatMap(sent -> sent.headers().get("Authorization").stream()).toList();
  }

  public String sentBody() {
    return new String(only().body(), StandardCharsets.UTF_8);
  }
}
