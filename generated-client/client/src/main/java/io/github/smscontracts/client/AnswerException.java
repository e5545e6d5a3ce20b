package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.smscontracts.client.internal.body.JsonMapping;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A response arrived, but it is not the value that was requested. */
public abstract sealed class AnswerException extends SmsException
    permits SmsApiException, InvalidResponseException {

  private static final long serialVersionUID = 1L;
  private static final int KEPT = 8 * 1024;

  /** The HTTP status. */
  private final int status;

  /** The body as text. */
  private String body;

  private final transient @Nullable Map<String, Collection<String>> headers;

  AnswerException(String operation, AnswerDetails answer, String message) {
    super(operation, message, null);
    status = answer.status();
    body = answer.body();
    Map<String, Collection<String>> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(answer.headers());
    headers = Collections.unmodifiableMap(caseless);
  }

  /** {@return the HTTP status of the answer} */
  public int status() {
    return status;
  }

  /**
   * The headers of the answer, with {@code (token)} in place of the token, and {@code (hidden)} in
   * place of what the specification calls a secret in the request.
   *
   * @return the headers, found by name in any case; none after Java serialization
   */
  public Map<String, Collection<String>> headers() {
    return headers == null ? Map.of() : headers;
  }

  /**
   * The raw body, JSON or not, with {@code (token)} and {@code (hidden)} as in the headers; {@code
   * (hidden)} alone for a success that cannot be read and may hold a secret. It may contain other
   * data of the request, so think before you log it.
   *
   * @return the body; empty if there was none; the first 8 KiB if it was larger than the client's
   *     response limit, or if it belongs to an earlier attempt than the last
   */
  public String body() {
    return body;
  }

  /** Drops a large body from an earlier failure that is kept as suppressed. */
  @Internal
  public final void abridge() {
    body = body.substring(0, Math.min(body.length(), KEPT));
  }

  /**
   * The body as a model, usually the vendor's {@code ApiError}.
   *
   * @param <T> the model
   * @param type the model's class
   * @return the model; empty if the body is not JSON of this shape
   */
  public <T> Optional<T> body(Class<T> type) {
    try {
      return Optional.ofNullable(JsonMapping.reader(type, body.length()).readValue(body));
    } catch (JsonProcessingException | NumberFormatException e) { // 1e99999999999
      return Optional.empty();
    }
  }
}
