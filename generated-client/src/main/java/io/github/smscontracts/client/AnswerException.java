package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer came, and it is not the value that was asked for. */
public abstract sealed class AnswerException extends SmsException
    permits SmsApiException, InvalidResponseException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  AnswerException(String operation, Answer answer, String message, @Nullable Throwable cause) {
    super(operation, message, cause);
    this.answer = answer;
  }

  /**
   * The status of the answer.
   *
   * @return the HTTP status
   */
  public int status() {
    return answer.status();
  }

  /**
   * The headers of the answer.
   *
   * @return the headers, their names in any case
   */
  public Map<String, Collection<String>> headers() {
    return answer.headers();
  }

  /**
   * The body as it came, JSON or not; {@code (token)} where it quotes the token. It may repeat
   * other data of the request, so think before you log it.
   *
   * @return the body; empty if there was none
   */
  public String body() {
    return answer.text();
  }

  /**
   * The body as a model, mostly the vendor's {@code ApiError}.
   *
   * @param <T> the model
   * @param type the model's class
   * @return the model; empty if the body is not JSON of this shape
   */
  public <T> Optional<T> body(Class<T> type) {
    try {
      return Optional.ofNullable(SmsJson.mapper().readValue(answer.text(), type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
