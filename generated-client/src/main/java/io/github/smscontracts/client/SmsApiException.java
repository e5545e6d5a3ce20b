package io.github.smscontracts.client;

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

  SmsApiException(String operation, Answer answer, String text) {
    super(
        operation,
        answer,
        "the vendor answered " + answer.status() + (text.isEmpty() ? "" : ": " + text));
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
