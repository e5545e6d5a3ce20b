package io.github.smscontracts.client;

/** Status 422: the vendor rejects the values, or the state of the campaign does not allow this. */
public final class UnprocessableException extends SmsApiException {

  private static final long serialVersionUID = 1L;

  UnprocessableException(String operation, AnswerDetails answer) {
    super(operation, answer);
  }
}
