package io.github.smscontracts.client.internal.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A response body, truncated if it is larger than the limit. At most twice the limit is held in
 * memory.
 */
public record BodyBytes(byte[] bytes, boolean truncated) {

  public static final BodyBytes NONE = new BodyBytes(new byte[0], false);

  private static final int UNKNOWN = 8 * 1024;
  // a server may announce what it does not send
  private static final int BELIEVED_AT_ONCE = 64 * 1024;
  private static final int BELIEVED_OF_WHAT_CAME = 16;
  static final int KEPT = 8 * 1024;

  public static BodyBytes read(Response.Body body, int limit, @Nullable Deadline deadline)
      throws IOException {
    try (InputStream in = body.asInputStream()) {
      int announced = body.length() == null ? UNKNOWN : Math.max(0, body.length());
      byte[] bytes = new byte[Math.min(Math.min(announced, BELIEVED_AT_ONCE), limit)];
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
        bytes = Arrays.copyOf(bytes, Math.min(next(length, announced), limit));
        bytes[length++] = (byte) next;
      }
    } catch (BodyLimitException e) {
      return new BodyBytes(new byte[0], true);
    }
  }

  /** The whole at once costs less than doubling, if enough has come to believe in it. */
  private static int next(int length, int announced) {
    long size =
        length < announced
            ? Math.min(announced, (long) BELIEVED_OF_WHAT_CAME * length)
            : 2L * length + 1;
    return (int) Math.min(size, Integer.MAX_VALUE);
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
