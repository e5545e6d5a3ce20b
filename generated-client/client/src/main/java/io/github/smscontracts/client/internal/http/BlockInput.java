package io.github.smscontracts.client.internal.http;

import java.io.IOException;
import java.io.InputStream;

/** An input stream that is read in blocks. */
abstract class BlockInput extends InputStream {

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] bytes, int from, int length) throws IOException;
}
