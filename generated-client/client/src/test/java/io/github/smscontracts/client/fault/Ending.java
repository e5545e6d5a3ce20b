package io.github.smscontracts.client.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.TypedResponse;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.engine.spec.JsonEquality;
import java.net.SocketTimeoutException;
import java.util.Map;

/** How a call ends, as text. */
record Ending(String words) {

  private static final JsonMapper JSON = SmsJson.mapper();

  static final Ending VALUE = new Ending("the value");
  static final Ending UNREADABLE = new Ending("`InvalidResponseException`");
  static final Ending LOST = new Ending("`TransportException`, may have been processed");
  static final Ending TIMED_OUT =
      new Ending("`TransportException` of a timeout, may have been processed");
  static final Ending NEVER_LEFT = new Ending("`TransportException`, never left");

  static Ending status(int status) {
    return of(SmsApiException.of("any", status, Map.of(), ""));
  }

  Ending withDelay() {
    return new Ending(words + " with `retryAfter()`");
  }

  static Ending of(TypedResponse<?> answer, Scene scene) {
    JsonNode written = JSON.valueToTree(answer.body());
    return JsonEquality.same(scene.document(), written)
        ? VALUE
        : new Ending("another value: " + written);
  }

  static Ending of(Throwable thrown) {
    if (thrown instanceof TransportException e) {
      boolean timeout = e.getCause() instanceof SocketTimeoutException;
      return !e.mayHaveBeenProcessed() ? NEVER_LEFT : timeout ? TIMED_OUT : LOST;
    }
    Ending name = new Ending("`" + thrown.getClass().getSimpleName() + "`");
    return thrown instanceof SmsApiException e && e.retryAfter().isPresent()
        ? name.withDelay()
        : name;
  }

  @Override
  public String toString() {
    return words;
  }
}
