package io.github.smscontracts.client.wire;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;

/** Encodes a path or query value: everything but the unreserved characters of RFC 3986. */
public final class PercentEncoding {

  private static final BitSet UNRESERVED = new BitSet();

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        .chars()
        .forEach(UNRESERVED::set);
  }

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  public static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.get(octet & 0xff)) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }
}
