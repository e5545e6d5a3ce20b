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

/** A transport that keeps what it is asked to send and gives one answer. */
public final class Recorder implements Client {

  private final int status;
  private final String body;
  private final Map<String, Collection<String>> headers;
  private final List<Request> requests = new ArrayList<>();

  private Recorder(int status, String body, Map<String, Collection<String>> headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  public static Recorder answering(int status, String body) {
    return answering(status, body, "application/json");
  }

  public static Recorder answering(int status, String body, String contentType) {
    return new Recorder(status, body, Map.of("Content-Type", List.of(contentType)));
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    requests.add(request);
    return Response.builder()
        .status(status)
        .headers(headers)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .request(request)
        .build();
  }

  public List<Request> requests() {
    return requests;
  }

  public Request only() {
    if (requests.size() != 1) {
      throw new AssertionError(requests.size() + " requests instead of one");
    }
    return requests.get(0);
  }

  public String sentBody() {
    return new String(only().body(), StandardCharsets.UTF_8);
  }
}
