package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.internal.body.ErrorText;
import io.github.smscontracts.client.internal.http.BodyBytes;
import io.github.smscontracts.client.internal.http.ClientClosedException;
import java.io.IOException;
import java.time.Clock;

/** Creates the exception of a response whose status is not a success. */
record StatusErrors(ClientContext context) {

  RuntimeException of(Answer source) {
    Clock clock = context.timing().clock();
    try {
      BufferedResponse answer = BufferedResponse.read(source, context.settings().responseLimit());
      String text = answer.text();
      return answer.error(text, summary(answer, text), clock);
    } catch (IOException e) {
      // an interrupt, or the end of the client; any other failure still has its status
      return e instanceof ClientClosedException || Thread.currentThread().isInterrupted()
          ? TransportErrors.of(source.operation().id(), e)
          : BufferedResponse.of(source, BodyBytes.NONE)
              .error("", "a body that could not be read: " + e, clock);
    }
  }

  private static String summary(BufferedResponse answer, String text) {
    return answer.body().truncated()
        ? "a body larger than the response limit, see body() for its beginning"
        : ErrorText.of(text);
  }
}
