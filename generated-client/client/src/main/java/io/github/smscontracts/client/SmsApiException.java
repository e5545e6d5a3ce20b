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

  SmsApiException(String operation, AnswerDetails answer) {
    super(
        operation,
        answer,
        "the vendor answered %d%s%s"
            .formatted(answer.status(), answer.summary().isEmpty() ? "" : ": ", answer.summary()));
    retryAfter = answer.retryAfter();
  }

  /**
   * Makes such an exception, for tests of code that catches it.
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
    return of(operation, new AnswerDetails(status, headers, body, ErrorText.of(body), retryAfter));
  }

  /**
   * For the client itself.
   *
   * @param operation the {@code operationId}
   * @param answer the answer; its status decides on the subclass
   * @return the exception
   */
  @Internal
  public static SmsApiException of(String operation, AnswerDetails answer) {
    return switch (answer.status()) {
      case 401 -> new UnauthorizedException(operation, answer);
      case 403 -> new ForbiddenException(operation, answer);
      case 404 -> new NotFoundException(operation, answer);
      case 422 -> new UnprocessableException(operation, answer);
      case 429 -> new TooManyRequestsException(operation, answer);
      default ->
          answer.status() >= 500
              ? new ServerException(operation, answer)
              : new SmsApiException(operation, answer);
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
