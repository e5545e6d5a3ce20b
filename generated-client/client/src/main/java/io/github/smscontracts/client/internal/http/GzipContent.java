package io.github.smscontracts.client.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A compressed body (RFC 1952) of any number of members. Java's own stream takes a member that has
 * not arrived yet for the end, and recurses for each empty one until the stack overflows. It reads
 * the underlying stream to its end, so that the connection can be reused.
 */
final class GzipContent extends BlockInput {

  private static final int BUFFER = 8 * 1024;
  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int TIME_LEVEL_SYSTEM = 6;
  private static final int MOST_WITHOUT_CONTENT = 64 * 1024;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private boolean inMember;
  private boolean anyMember;
  private boolean ended;
  private long withoutContent;

  GzipContent(InputStream content) {
    in = content;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = 0;
    while (read == 0 && length > 0) {
      if (!inMember && !begins()) {
        return -1;
      }
      read = inflate(bytes, from, length);
    }
    return read;
  }

  /** Reads the header of the next member; false at the end or at padding. */
  private boolean begins() throws IOException {
    ended = ended || at == end && !fill() || anyMember && buffer[at] != FIRST;
    if (ended) {
      return false;
    }
    if (next() != FIRST || next() != SECOND || next() != DEFLATE) {
      throw new ZipException("not in the format of gzip");
    }
    int flags = next();
    pass(TIME_LEVEL_SYSTEM);
    pass((flags & EXTRA) == 0 ? 0 : number(2));
    passText((flags & NAME) != 0);
    passText((flags & COMMENT) != 0);
    pass((flags & HEADER_CHECK) == 0 ? 0 : 2);
    inflater.reset();
    inflater.setInput(buffer, at, end - at);
    check.reset();
    inMember = true;
    anyMember = true;
    return true;
  }

  private int inflate(byte[] bytes, int from, int length) throws IOException {
    try {
      long before = inflater.getBytesRead();
      int read = inflater.inflate(bytes, from, length);
      check.update(bytes, from, read);
      withoutContent = read > 0 ? 0 : withoutContent;
      if (read == 0) {
        countWithoutContent(inflater.getBytesRead() - before);
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        finish();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("needs a dictionary");
      } else if (read == 0 && inflater.needsInput()) {
        needMore();
        inflater.setInput(buffer, 0, end);
      }
      return read;
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage());
    }
  }

  private void finish() throws IOException {
    if (number(4) != check.getValue() || number(4) != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the compressed body is corrupt");
    }
    inMember = false;
  }

  /** Reads a little-endian number. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) next() << (8 * i);
    }
    return number;
  }

  private void pass(long bytes) throws IOException {
    for (long i = 0; i < bytes; i++) {
      next();
    }
  }

  private void passText(boolean present) throws IOException {
    while (present && next() != 0) {
      continue; // up to its end
    }
  }

  private int next() throws IOException {
    if (at == end) {
      needMore();
    }
    countWithoutContent(1);
    return buffer[at++] & 0xff;
  }

  /** Counts bytes without content against the limit: names, members and blocks may be endless. */
  private void countWithoutContent(long bytes) throws BodyLimitException {
    withoutContent += bytes;
    if (withoutContent > MOST_WITHOUT_CONTENT) {
      throw new BodyLimitException("more than 64 KiB without content");
    }
  }

  private void needMore() throws IOException {
    if (!fill()) {
      throw new EOFException("the compressed body ends too early");
    }
  }

  /** Returns false at the end. */
  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, BUFFER));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
