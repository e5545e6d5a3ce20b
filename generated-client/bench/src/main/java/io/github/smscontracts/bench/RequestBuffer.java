package io.github.smscontracts.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Finds where a request ends, without making an object. One request at a time, no chunks. */
final class RequestBuffer {

  private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
  private static final byte[] LENGTH = ascii("\r\ncontent-length: ");

  private final byte[] bytes = new byte[64 * 1024];
  private int filled;

  /** Reads one whole request; false if the client has closed the connection. */
  boolean readFrom(InputStream in) throws IOException {
    filled = 0;
    do {
      int read = in.read(bytes, filled, bytes.length - filled);
      if (read <= 0) {
        return false;
      }
      filled += read;
    } while (!isWhole());
    return true;
  }

  boolean isGet() {
    return bytes[0] == 'G';
  }

  private boolean isWhole() {
    int body = after(END_OF_HEAD, filled);
    return body >= 0 && filled >= body + contentLength(body);
  }

  private int contentLength(int end) {
    int at = after(LENGTH, end);
    int length = 0;
    while (at >= 0 && bytes[at] >= '0' && bytes[at] <= '9') {
      length = 10 * length + bytes[at++] - '0';
    }
    return length;
  }

  /** Where the text ends, whatever its case, or -1. */
  private int after(byte[] text, int end) {
    for (int from = 0; from + text.length <= end; from++) {
      int i = 0;
      while (i < text.length && lower(bytes[from + i]) == text[i]) {
        i++;
      }
      if (i == text.length) {
        return from + i;
      }
    }
    return -1;
  }

  private static int lower(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? octet + 'a' - 'A' : octet;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
