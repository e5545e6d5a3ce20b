package io.github.smscontracts.client;

/**
 * Status 401: the token is missing, wrong or expired. Get a new one from the vendor; a client that
 * was given an API key does so for the next call.
 */
public final class UnauthorizedException extends SmsApiException {

  private static final long serialVersionUID = 1L;

  UnauthorizedException(String operation, AnswerDetails answer) {
    super(operation, answer);
  }
}
