package io.github.smscontracts.client;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the token on every call and adds it last, below Feign: the request that Feign's own
 * exceptions, loggers and responses hold has no token in it.
 */
final class BearerToken implements Client {

  private static final String HEADER = "Authorization";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

  private final Client transport;
  private final Supplier<? extends @Nullable String> supplier;

  BearerToken(Client transport, Supplier<? extends @Nullable String> supplier) {
    this.transport = transport;
    this.supplier = supplier;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    String token = checked(supplier.get(), request);
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.put(HEADER, List.of("Bearer " + token));
    Request authorized =
        Request.create(
            request.httpMethod(),
            request.url(),
            headers,
            request.body(),
            request.charset(),
            request.requestTemplate());
    Response response = transport.execute(authorized, options);
    Response.Builder answer = response.toBuilder().request(request);
    return response.body() == null
        ? answer.build()
        : answer.body(new AuthorizedBody(response.body(), new TokenRedaction(token))).build();
  }

  private static String checked(@Nullable String token, Request request) {
    if (token != null && VISIBLE_ASCII.matcher(token).matches()) {
      return token;
    }
    String problem =
        token == null || token.isBlank()
            ? "needs a token, and the token supplier returned none"
            : "needs a token of visible ASCII characters without spaces or line ends";
    throw new InvalidRequestException(
        GeneratedOperation.id(request), List.of(new Violation("header", "/" + HEADER, problem)));
  }
}
