package io.github.smscontracts.client;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** A response whose body has been read. */
record Answer(int status, Map<String, Collection<String>> headers, byte[] bytes, Charset charset) {

  static Answer read(Response response) throws IOException {
    return new Answer(response.status(), response.headers(), bytes(response), charset(response));
  }

  String body() {
    return new String(bytes, charset);
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
