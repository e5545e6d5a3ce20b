package io.github.smscontracts.client;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A body, or the beginning of one that is larger than the limit. Never more than twice the limit is
 * held.
 */
record BodyBytes(byte[] bytes, boolean cut) {

  private static final int UNKNOWN = 8 * 1024;
  // a server may announce what it does not send
  private static final int MOST_BELIEVED = 64 * 1024;
  private static final int KEPT = 8 * 1024;

  static BodyBytes read(Response.Body body, int limit) throws IOException {
    Deadline deadline = body instanceof AuthorizedBody authorized ? authorized.deadline() : null;
    try (InputStream in = body.asInputStream()) {
      byte[] bytes = new byte[Math.min(expected(body.length()), limit)];
      int length = 0;
      while (true) {
        length += fill(in, bytes, length, deadline);
        int next = length < bytes.length ? -1 : in.read();
        if (next < 0) {
          return new BodyBytes(
              length == bytes.length ? bytes : Arrays.copyOf(bytes, length), false);
        }
        if (length == limit) {
          return new BodyBytes(Arrays.copyOf(bytes, Math.min(limit, KEPT)), true);
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * length + 1));
        bytes[length++] = (byte) next;
      }
    }
  }

  private static int expected(@Nullable Integer announced) {
    return announced == null ? UNKNOWN : Math.max(0, Math.min(announced, MOST_BELIEVED));
  }

  /** Reads until the array is full or the body ends. */
  private static int fill(InputStream in, byte[] bytes, int from, @Nullable Deadline deadline)
      throws IOException {
    int at = from;
    while (at < bytes.length) {
      if (deadline != null) {
        deadline.check();
      }
      int read = in.read(bytes, at, bytes.length - at);
      if (read < 0) {
        break;
      }
      at += read;
    }
    return at - from;
  }
}
