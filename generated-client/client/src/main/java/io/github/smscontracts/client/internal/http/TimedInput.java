package io.github.smscontracts.client.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that can be read until the deadline of the call. */
public final class TimedInput extends FilterInputStream {

  private final Deadline deadline;

  public TimedInput(InputStream body, Deadline deadline) {
    super(body);
    this.deadline = deadline;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    deadline.check();
    return super.read(bytes, offset, length);
  }
}
