package io.github.smscontracts.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection of the server. One request at a time, of less than 64 KB, not chunked. */
final class Connection {

  private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
  private static final byte[] LENGTH = ascii("\r\ncontent-length: ");

  private final SocketChannel channel;
  private final ByteBuffer answer;
  private final byte[] bytes = new byte[64 * 1024];
  private final ByteBuffer request = ByteBuffer.allocateDirect(bytes.length);

  Connection(SocketChannel channel, ByteBuffer answer) {
    this.channel = channel;
    this.answer = answer;
  }

  void serve(SelectionKey key) throws IOException {
    if (key.isReadable()) {
      if (channel.read(request) < 0) {
        channel.close();
        return;
      }
      if (!isWhole()) {
        return;
      }
      request.clear();
      answer.rewind();
    }
    channel.write(answer);
    key.interestOps(answer.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private boolean isWhole() {
    int filled = request.position();
    request.get(0, bytes, 0, filled);
    int body = after(END_OF_HEAD, filled);
    return body >= 0 && (bytes[0] == 'G' || filled >= body + contentLength(body));
  }

  private int contentLength(int end) {
    int length = 0;
    for (int at = after(LENGTH, end); at >= 0 && Character.isDigit(bytes[at]); at++) {
      length = 10 * length + bytes[at] - '0';
    }
    return length;
  }

  /** Where the text ends, whatever its case, or -1. */
  private int after(byte[] text, int end) {
    for (int from = 0; from + text.length <= end; from++) {
      int i = 0;
      while (i < text.length && Character.toLowerCase(bytes[from + i]) == text[i]) {
        i++;
      }
      if (i == text.length) {
        return from + i;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
