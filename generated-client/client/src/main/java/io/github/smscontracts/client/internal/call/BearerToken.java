package io.github.smscontracts.client.internal.call;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.http.AttemptOptions;
import io.github.smscontracts.client.internal.http.Deadline;
import io.github.smscontracts.client.internal.http.NotSentException;
import io.github.smscontracts.client.wire.DelimitedItems;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds the token last, below Feign, and asks for it on every attempt: the request that Feign's own
 * exceptions, loggers and responses hold has no token in it. An operation without security gets no
 * token, and the supplier is not called.
 */
public final class BearerToken implements Client {

  static final String HEADER = "Authorization";
  static final String SCHEME = "Bearer ";

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

  private final Client transport;
  private final Supplier<? extends @Nullable String> supplier;
  private final ConstantHeaders constant;

  public BearerToken(
      Client transport, Supplier<? extends @Nullable String> supplier, ConstantHeaders constant) {
    this.transport = transport;
    this.supplier = supplier;
    this.constant = constant;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    boolean secured = GeneratedOperation.isSecured(request);
    String token = secured ? checked(supplied(), request) : "";
    Deadline deadline = ((AttemptOptions) options).deadline();
    if (deadline.remainingNanos() <= 0) { // the supplier took it all
      throw new NotSentException(deadline.passed());
    }
    Map<String, Collection<String>> headers = new LinkedHashMap<>(constant.of(request));
    headers.putAll(request.headers());
    if (secured) {
      headers.put(HEADER, List.of(SCHEME + token));
    }
    Request authorized =
        Request.create(
            request.httpMethod(),
            url(request),
            headers,
            request.body(),
            request.charset(),
            request.requestTemplate());
    TokenRedaction redaction = new TokenRedaction(token);
    Response response = execute(authorized, options, redaction);
    Response.Body body =
        response.body() == null
            ? response.toBuilder().body(new byte[0]).build().body()
            : response.body();
    return response.toBuilder()
        .request(request)
        .body(new AuthorizedBody(body, redaction, deadline))
        .build();
  }

  /** Feign would encode the comma between two items, and all percent signs beside it again. */
  private static String url(Request request) {
    String url = request.url();
    int base = request.requestTemplate().feignTarget().url().length();
    return url.indexOf(DelimitedItems.COMMA, base) < 0
        ? url
        : url.substring(0, base) + url.substring(base).replace(DelimitedItems.COMMA, ",");
  }

  private @Nullable String supplied() {
    try {
      return supplier.get();
    } catch (RuntimeException e) {
      throw new TokenSupplierException(e);
    } catch (Exception e) { // Kotlin's and Lombok's suppliers throw checked ones, too
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new TokenSupplierException(
          new IllegalStateException("the token supplier failed, and nothing was sent", e));
    }
  }

  private Response execute(Request authorized, Request.Options options, TokenRedaction redaction)
      throws IOException {
    try {
      return transport.execute(authorized, options);
    } catch (IOException e) {
      throw redaction.quiet(e);
    }
  }

  private static String checked(@Nullable String token, Request request) {
    if (token != null && VISIBLE_ASCII.matcher(token).matches()) {
      return token;
    }
    String problem =
        token == null || token.isBlank()
            ? "needs a token, and the token supplier returned none"
            : "needs a token of visible ASCII characters without spaces or line ends";
    throw InvalidRequestException.of(
        GeneratedOperation.id(request), List.of(new Violation("header", "/" + HEADER, problem)));
  }
}
