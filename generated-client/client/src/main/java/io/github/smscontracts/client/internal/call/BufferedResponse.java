package io.github.smscontracts.client.internal.call;

import feign.Response;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.Pointers;
import io.github.smscontracts.client.internal.http.BodyBytes;
import io.github.smscontracts.client.internal.http.Deadline;
import io.github.smscontracts.client.internal.http.RetryAfter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A response whose body has been read. */
record BufferedResponse(
    int status,
    Map<String, Collection<String>> received,
    BodyBytes body,
    Charset charset,
    UnaryOperator<String> redaction,
    @Nullable Duration retryAfter) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static BufferedResponse read(Response response, ClientContext context) throws IOException {
    return of(response, bytes(response.body(), context.settings().responseLimit()), context);
  }

  /** A response whose body cannot be had. */
  static BufferedResponse withoutBody(Response response, ClientContext context) {
    return of(response, new BodyBytes(new byte[0], false), context);
  }

  private static BufferedResponse of(Response response, BodyBytes body, ClientContext context) {
    return new BufferedResponse(
        response.status(),
        response.headers(),
        body,
        charset(response),
        response.body() instanceof AuthorizedBody authorized
            ? authorized.redaction()
            : UnaryOperator.identity(),
        RetryAfter.of(response.headers(), context.timing().clock()));
  }

  /** The body as text for errors; where it quotes the token of the request, that is left out. */
  String text() {
    String text =
        isCut() && redaction instanceof TokenRedaction token
            ? token.applyToBeginning(decoded())
            : redaction.apply(decoded());
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** The headers for errors, without the token. */
  Map<String, Collection<String>> headers() {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    received.forEach((name, values) -> headers.put(name, values.stream().map(redaction).toList()));
    return Collections.unmodifiableMap(headers);
  }

  /** The same places, without the token: a property may be called like it. */
  List<Violation> redacted(List<Violation> violations) {
    return violations.stream()
        .map(it -> new Violation(it.in(), Pointers.map(it.pointer(), redaction), it.message()))
        .distinct()
        .toList();
  }

  byte[] bytes() {
    return body.bytes();
  }

  /** Whether the body was larger than the limit, and only its beginning is here. */
  boolean isCut() {
    return body.cut();
  }

  String decoded() {
    return new String(bytes(), charset);
  }

  boolean decodedIsBlank() {
    return bytes().length == 0 || bytes().length < 64 && decoded().isBlank();
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static BodyBytes bytes(Response.Body body, int limit) throws IOException {
    try {
      return BodyBytes.read(body, limit, deadline(body));
    } catch (IOException e) {
      throw body instanceof AuthorizedBody authorized ? authorized.redaction().quiet(e) : e;
    }
  }

  private static @Nullable Deadline deadline(Response.Body body) {
    return body instanceof AuthorizedBody authorized ? authorized.deadline() : null;
  }

  private static Charset charset(Response response) {
    try {
      return response.charset();
    } catch (IllegalArgumentException e) { // a charset that this JVM does not know
      return StandardCharsets.UTF_8;
    }
  }
}
