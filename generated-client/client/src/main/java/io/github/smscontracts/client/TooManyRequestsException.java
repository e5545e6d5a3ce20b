package io.github.smscontracts.client;

/**
 * Status 429. It may mean a duplicate request, not a quota (register B-34): the first request has
 * probably arrived, so do not just repeat it.
 */
public final class TooManyRequestsException extends SmsApiException {

  private static final long serialVersionUID = 1L;

  TooManyRequestsException(String operation, AnswerDetails answer) {
    super(operation, answer);
  }
}
