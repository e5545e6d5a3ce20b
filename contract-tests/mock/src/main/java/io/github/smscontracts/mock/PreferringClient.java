package io.github.smscontracts.mock;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A transport that asks the mock for an answer, with Prism's {@code Prefer} header: {@code
 * code=404}, {@code example=withoutRelations}, or {@code code=404, example=message}. For tests of
 * what your code does with that answer.
 */
public final class PreferringClient implements Client {
  private final Client transport;
  private final String preference;

  /**
   * Wraps a transport.
   *
   * @param transport sends the requests
   * @param preference the value of the header; a request that the spec forbids is refused all the
   *     same
   */
  public PreferringClient(Client transport, String preference) {
    this.transport = Objects.requireNonNull(transport, "transport");
    this.preference = Objects.requireNonNull(preference, "preference");
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.put("Prefer", List.of(preference));
    Request preferring =
        Request.create(
            request.httpMethod(),
            request.url(),
            headers,
            request.body(),
            request.charset(),
            request.requestTemplate());
    return transport.execute(preferring, options).toBuilder().request(request).build();
  }
}
