package io.github.smscontracts.client.internal.call;

import feign.Request;
import feign.Response;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds the token, and asks for it on every attempt: the request that an answer shows has no token
 * in it. An operation without security gets none, and nothing is asked.
 */
public final class BearerToken {

  static final String HEADER = "Authorization";
  static final String SCHEME = "Bearer ";

  private static final int UNAUTHORIZED = 401;
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

  private final TrafficLog transport;
  private final TokenSource tokens;

  public BearerToken(TrafficLog transport, TokenSource tokens) {
    this.transport = transport;
    this.tokens = tokens;
  }

  TokenSource tokens() {
    return tokens;
  }

  /**
   * Sends a request.
   *
   * @param secrets what its body holds that nothing may quote
   */
  Answer send(
      GeneratedOperation operation, Request request, List<String> secrets, AttemptOptions time)
      throws IOException {
    Deadline deadline = time.deadline();
    String token =
        operation.secured() ? checked(tokens.token(operation.id(), deadline), operation) : "";
    if (deadline.remainingNanos() <= 0) { // getting the token took it all
      throw new NotSentException(deadline.passed());
    }
    TokenRedaction redaction = new TokenRedaction(token, secrets);
    try {
      Request authorized = operation.secured() ? authorized(request, token) : request;
      Response response = transport.execute(authorized, time, redaction);
      if (operation.secured() && response.status() == UNAUTHORIZED) {
        tokens.rejected(token);
      }
      return new Answer(operation, response, redaction, deadline);
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

  /** Whether a header can carry it. */
  static boolean isSendable(@Nullable String token) {
    return token != null && VISIBLE_ASCII.matcher(token).matches();
  }

  private static String checked(@Nullable String token, GeneratedOperation operation) {
    if (token != null && isSendable(token)) {
      return token;
    }
    String problem =
        token == null || token.isBlank()
            ? "needs a token, and the builder's token(...) or apiKey(...) gave none"
            : "needs a token of visible ASCII characters without spaces or line ends";
    throw InvalidRequestException.of(
        operation.id(), List.of(new Violation("header", "/" + HEADER, problem)));
  }
}
