package io.github.smscontracts.client;

/** Status 403: the token is valid, but does not allow this. */
public final class ForbiddenException extends SmsApiException {

  private static final long serialVersionUID = 1L;

  ForbiddenException(String operation, AnswerDetails answer) {
    super(operation, answer);
  }
}
