package io.github.smscontracts.client;

import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;

/** Makes the exception of a status that is not a success. */
final class StatusErrors implements ErrorDecoder {

  private final Settings settings;

  StatusErrors(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    String operation = GeneratedOperation.id(response.request());
    try {
      Answer answer = Answer.read(response, settings);
      return SmsApiException.of(operation, answer, ErrorText.of(answer));
    } catch (IOException e) {
      return isEndOfTheCall(e)
          ? new TransportException(operation, e)
          : SmsApiException.of(
              operation, Answer.withoutBody(response, settings), "a body that was lost: " + e);
    }
  }

  /** An interrupt, or the end of the client; otherwise the status tells enough. */
  private static boolean isEndOfTheCall(IOException e) {
    return e instanceof ClientClosedException || Thread.currentThread().isInterrupted();
  }
}
