package io.github.smscontracts.client.internal.call;

import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.internal.body.ErrorText;
import io.github.smscontracts.client.internal.http.ClientClosedException;
import java.io.IOException;

/** Makes the exception of a status that is not a success. */
public final class StatusErrors implements ErrorDecoder {

  private final ClientContext context;

  public StatusErrors(ClientContext context) {
    this.context = context;
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    String operation = GeneratedOperation.id(response.request());
    try {
      BufferedResponse answer = BufferedResponse.read(response, context);
      String body = answer.text();
      return error(
          operation,
          answer,
          body,
          answer.isCut()
              ? "a body larger than the response limit, see body() for its beginning"
              : ErrorText.of(body));
    } catch (IOException e) {
      return isEndOfTheCall(e)
          ? TransportErrors.of(operation, e)
          : error(
              operation,
              BufferedResponse.withoutBody(response, context),
              "",
              "a body that was lost: " + e);
    }
  }

  /** An interrupt, or the end of the client; otherwise the status tells enough. */
  private static boolean isEndOfTheCall(IOException e) {
    return e instanceof ClientClosedException || Thread.currentThread().isInterrupted();
  }

  private static SmsApiException error(
      String operation, BufferedResponse answer, String body, String summary) {
    return SmsApiException.of(
        operation, answer.status(), answer.headers(), body, summary, answer.retryAfter());
  }
}
