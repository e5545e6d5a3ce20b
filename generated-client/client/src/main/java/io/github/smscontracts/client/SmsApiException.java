package io.github.smscontracts.client;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

  SmsApiException(String operation, Answer answer, String text) {
    super(
        operation,
        answer,
        "the vendor answered " + answer.status() + (text.isEmpty() ? "" : ": " + text));
    retryAfter = answer.retryAfter();
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
    Answer answer = Answer.of(status, headers, body);
    return of(operation, answer, ErrorText.of(answer));
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

  static SmsApiException of(String operation, Answer answer, String text) {
    return switch (answer.status()) {
      case 401 -> new UnauthorizedException(operation, answer, text);
      case 403 -> new ForbiddenException(operation, answer, text);
      case 404 -> new NotFoundException(operation, answer, text);
      case 422 -> new UnprocessableException(operation, answer, text);
      case 429 -> new TooManyRequestsException(operation, answer, text);
      default ->
          answer.status() >= 500
              ? new ServerException(operation, answer, text)
              : new SmsApiException(operation, answer, text);
    };
  }
}
