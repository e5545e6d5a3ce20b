package io.github.smscontracts.client;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A response whose body has been read. */
record Answer(
    int status,
    Map<String, Collection<String>> headers,
    byte[] bytes,
    Charset charset,
    UnaryOperator<String> redact) {

  static Answer read(Response response) throws IOException {
    return new Answer(
        response.status(),
        response.headers(),
        bytes(response),
        charset(response),
        redaction(response));
  }

  /** The body as text for errors; where it quotes the token of the request, that is left out. */
  String text() {
    return redact.apply(decoded());
  }

  String decoded() {
    return new String(bytes, charset);
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static UnaryOperator<String> redaction(Response response) {
    return response.body() instanceof AuthorizedBody authorized
        ? authorized::redact
        : UnaryOperator.identity();
  }

  private static byte[] bytes(Response response) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    try (InputStream in = response.body().asInputStream()) {
      return in.readAllBytes();
    }
  }

  private static Charset charset(Response response) {
    try {
      return response.charset();
    } catch (IllegalArgumentException e) { // a charset that this JVM does not know
      return StandardCharsets.UTF_8;
    }
  }
}
