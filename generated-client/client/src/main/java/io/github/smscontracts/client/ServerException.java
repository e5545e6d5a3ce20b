package io.github.smscontracts.client;

/**
 * Status 500 and above: the vendor failed. Whether a request that changes something took effect is
 * unknown.
 */
public final class ServerException extends SmsApiException {

  private static final long serialVersionUID = 1L;

  ServerException(String operation, AnswerDetails answer) {
    super(operation, answer);
  }
}
