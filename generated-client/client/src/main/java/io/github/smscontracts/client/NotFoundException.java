package io.github.smscontracts.client;

/** Status 404: not found, or the base URL lacks the vendor's path prefix. */
public final class NotFoundException extends SmsApiException {

  private static final long serialVersionUID = 1L;

  NotFoundException(String operation, AnswerDetails answer) {
    super(operation, answer);
  }
}
