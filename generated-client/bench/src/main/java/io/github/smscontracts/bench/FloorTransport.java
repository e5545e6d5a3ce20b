package io.github.smscontracts.bench;

import java.io.IOException;
import java.io.InputStream;

/** The floor's HTTP. */
interface FloorTransport extends AutoCloseable {

  /** Returns the body of a 200, to be read to its end; {@code body} is null for a GET. */
  InputStream send(String method, String path, byte[] body) throws IOException;

  @Override
  default void close() {}
}
