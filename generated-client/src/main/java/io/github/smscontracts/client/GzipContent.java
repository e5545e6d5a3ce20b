package io.github.smscontracts.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A compressed body. Its end is the end of what is under it, so that the connection is free. */
final class GzipContent extends GZIPInputStream {

  private static final int BUFFER = 8 * 1024;

  GzipContent(InputStream content) throws IOException {
    super(content, BUFFER);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read < 0) {
      in.read();
    }
    return read;
  }
}
