package io.github.smscontracts.client.internal.call;

import feign.Response;
import io.github.smscontracts.client.AnswerDetails;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.Pointers;
import io.github.smscontracts.client.internal.http.BodyBytes;
import io.github.smscontracts.client.internal.http.RetryAfter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A response whose body has been read, with the exceptions that quote it after redaction. */
record BufferedResponse(Answer source, BodyBytes body, Charset charset) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static BufferedResponse read(Answer source, int limit) throws IOException {
    try {
      Response.Body body = source.response().body();
      return of(
          source, body == null ? BodyBytes.NONE : BodyBytes.read(body, limit, source.deadline()));
    } catch (IOException e) {
      throw source.redaction().quiet(e);
    }
  }

  static BufferedResponse of(Answer source, BodyBytes body) {
    return new BufferedResponse(source, body, charset(source.response()));
  }

  private static Charset charset(Response response) {
    try {
      return response.charset();
    } catch (IllegalArgumentException e) { // a charset that this JVM does not know
      return StandardCharsets.UTF_8;
    }
  }

  String operation() {
    return source.operation().id();
  }

  private int status() {
    return source.response().status();
  }

  byte[] bytes() {
    return body.bytes();
  }

  String decoded() {
    return new String(bytes(), charset);
  }

  boolean isBlank() {
    return bytes().length == 0 || bytes().length < 64 && decoded().isBlank();
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** The body as text. */
  String text() {
    String text = source.redaction().apply(decoded(), body.truncated());
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** The same violations; a property may be called like the token. */
  List<Violation> redacted(List<Violation> violations) {
    return violations.stream()
        .map(
            found ->
                new Violation(
                    found.in(), Pointers.map(found.pointer(), source.redaction()), found.message()))
        .distinct()
        .toList();
  }

  SmsApiException error(String text, String summary, Clock clock) {
    return SmsApiException.of(
        operation(),
        new AnswerDetails(
            status(), headers(), text, summary, RetryAfter.of(source.response().headers(), clock)));
  }

  /** A success that is none; its body may hold a secret where no schema looks for one. */
  InvalidResponseException invalid(String problem, List<Violation> violations) {
    String shown = Secrets.mayBeIn(source.operation().answer()) ? "(hidden)" : text();
    return InvalidResponseException.of(
        operation(), new AnswerDetails(status(), headers(), shown, problem, null), violations);
  }

  private Map<String, Collection<String>> headers() {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    source
        .response()
        .headers()
        .forEach(
            (name, values) -> headers.put(name, values.stream().map(source.redaction()).toList()));
    return headers;
  }
}
