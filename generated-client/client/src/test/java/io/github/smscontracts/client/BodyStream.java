package io.github.smscontracts.client;

import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A body as it arrives, at most 1,000 bytes at once, that counts what was taken of it. */
public final class BodyStream extends FilterInputStream {

  private final boolean broken;
  private boolean closed;
  private long given;

  public BodyStream(String text) {
    this(text, false);
  }

  /** A body that may break off at its beginning. */
  public BodyStream(String text, boolean broken) {
    super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    this.broken = broken;
  }

  public Response answer(int status, Integer announced, Request request) {
    return Response.builder()
        .status(status)
        .headers(Map.of())
        .body(this, announced)
        .request(request)
        .build();
  }

  public Response.Body body(Integer announced) {
    return answer(
            200, announced, Request.create(Request.HttpMethod.GET, "/", Map.of(), null, null, null))
        .body();
  }

  public static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  public long given() {
    return given;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (broken) {
      throw new IOException("reset by the peer");
    }
    int read = super.read(to, from, Math.min(length, 1_000));
    given += Math.max(0, read);
    return read;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    given += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public void close() {
    closed = true;
  }
}
