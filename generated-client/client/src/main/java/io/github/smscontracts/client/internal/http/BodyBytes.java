package io.github.smscontracts.client.internal.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A response body, truncated if it is larger than the limit. At most twice the limit is held in
 * memory, whatever the server announces.
 */
public record BodyBytes(byte[] bytes, boolean truncated) {

  public static final BodyBytes NONE = new BodyBytes(new byte[0], false);

  private static final int UNKNOWN = 8 * 1024;
  private static final int KEPT = 8 * 1024;

  public static BodyBytes read(Response.Body body, int limit, Deadline deadline)
      throws IOException {
    int announced = body.length() == null ? UNKNOWN : Math.max(0, body.length());
    try (InputStream in = new TimedInput(body.asInputStream(), deadline)) {
      int expected = Math.min(announced, limit);
      byte[] first = new byte[expected]; // InputStream's own array would be a copy of its blocks
      int read = in.readNBytes(first, 0, expected);
      int next = read < expected ? -1 : in.read();
      if (next < 0) {
        return new BodyBytes(read < expected ? Arrays.copyOf(first, read) : first, false);
      }
      byte[] rest = in.readNBytes(limit - read);
      byte[] all = Arrays.copyOf(first, read + 1 + rest.length);
      all[read] = (byte) next;
      System.arraycopy(rest, 0, all, read + 1, rest.length);
      return all.length > limit
          ? new BodyBytes(Arrays.copyOf(all, Math.min(limit, KEPT)), true)
          : new BodyBytes(all, false);
    } catch (BodyLimitException e) {
      return new BodyBytes(new byte[0], true);
    }
  }
}
