package io.github.smscontracts.client.internal.call;

import feign.Client;
import feign.Request;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.http.AttemptOptions;
import io.github.smscontracts.client.internal.http.Deadline;
import io.github.smscontracts.client.internal.http.NotSentException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds the token, and asks for it on every attempt: the request that an answer shows has no token
 * in it. An operation without security gets none, and the supplier is not called.
 */
public final class BearerToken {

  static final String HEADER = "Authorization";
  static final String SCHEME = "Bearer ";

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

  private final Client transport;
  private final Supplier<? extends @Nullable String> supplier;

  public BearerToken(Client transport, Supplier<? extends @Nullable String> supplier) {
    this.transport = transport;
    this.supplier = supplier;
  }

  Answer send(GeneratedOperation operation, Request request, AttemptOptions time)
      throws IOException {
    String token = operation.secured() ? checked(supplied(), operation) : "";
    Deadline deadline = time.deadline();
    if (deadline.remainingNanos() <= 0) { // the supplier took it all
      throw new NotSentException(deadline.passed());
    }
    TokenRedaction redaction = new TokenRedaction(token);
    try {
      Request authorized = operation.secured() ? authorized(request, token) : request;
      return new Answer(operation, transport.execute(authorized, time), redaction, deadline);
    } catch (IOException e) {
      throw redaction.quiet(e);
    }
  }

  private static Request authorized(Request request, String token) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.put(HEADER, List.of(SCHEME + token));
    return Request.create(
        request.httpMethod(),
        request.url(),
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
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

  private static String checked(@Nullable String token, GeneratedOperation operation) {
    if (token != null && VISIBLE_ASCII.matcher(token).matches()) {
      return token;
    }
    String problem =
        token == null || token.isBlank()
            ? "needs a token, and the builder's token(...) gave none"
            : "needs a token of visible ASCII characters without spaces or line ends";
    throw InvalidRequestException.of(
        operation.id(), List.of(new Violation("header", "/" + HEADER, problem)));
  }
}
