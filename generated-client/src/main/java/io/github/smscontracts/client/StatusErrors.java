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
      return new TransportException(operation, e);
    }
  }
}
