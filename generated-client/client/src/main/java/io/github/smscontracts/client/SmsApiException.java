package io.github.smscontracts.client;

import io.github.smscontracts.client.internal.body.ErrorText;
import io.github.smscontracts.client.internal.http.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The vendor answered with a status that is not a success. Redirects count too: they are never
 * followed, so that the credential stays with the configured server.
 */
public sealed class SmsApiException extends AnswerException
    permits UnauthorizedException,
        ForbiddenException,
        NotFoundException,
        UnprocessableException,
        TooManyRequestsException,
        ServerException {

  private static final long serialVersionUID = 1L;

  /** What {@code Retry-After} asked for, when the answer came. */
  private final @Nullable Duration retryAfter;

  SmsApiException(String operation, ErrorResponse response) {
    super(
        operation,
        response.status(),
        response.headers(),
        response.body(),
        "the vendor answered "
            + response.status()
            + (response.summary().isEmpty() ? "" : ": " + response.summary()));
    retryAfter = response.retryAfter();
  }

  /**
   * The exception that a client throws for such an answer, for tests of code that catches it.
   *
   * @param operation the {@code operationId}
   * @param status the HTTP status; it decides on the subclass
   * @param headers the headers of the answer
   * @param body the body of the answer, JSON or not; empty for none
   * @return the exception
   */
  public static SmsApiException of(
      String operation, int status, Map<String, Collection<String>> headers, String body) {
    Map<String, Collection<String>> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(headers);
    Duration retryAfter = RetryAfter.of(caseless, Clock.systemUTC());
    return of(operation, status, headers, body, ErrorText.of(body), retryAfter);
  }

  /**
   * For the client itself.
   *
   * @param operation the {@code operationId}
   * @param status the HTTP status; it decides on the subclass
   * @param headers the headers of the answer
   * @param body the body of the answer
   * @param summary what the message says of the body
   * @param retryAfter what {@code Retry-After} asks for, or null
   * @return the exception
   */
  @Internal
  public static SmsApiException of(
      String operation,
      int status,
      Map<String, Collection<String>> headers,
      String body,
      String summary,
      @Nullable Duration retryAfter) {
    ErrorResponse response = new ErrorResponse(status, headers, body, summary, retryAfter);
    return switch (status) {
      case 401 -> new UnauthorizedException(operation, response);
      case 403 -> new ForbiddenException(operation, response);
      case 404 -> new NotFoundException(operation, response);
      case 422 -> new UnprocessableException(operation, response);
      case 429 -> new TooManyRequestsException(operation, response);
      default ->
          status >= 500
              ? new ServerException(operation, response)
              : new SmsApiException(operation, response);
    };
  }

  /**
   * How long the server asks to wait before another request: its header {@code Retry-After}, as
   * seconds or as a date.
   *
   * @return the delay, counted from when the answer came, never negative; empty if the server named
   *     none
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
