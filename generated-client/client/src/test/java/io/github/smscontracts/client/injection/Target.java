package io.github.smscontracts.client.injection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The target of a request line, parsed by RFC 3986. */
record Target(List<String> segments, Map<String, List<String>> query) {

  /** Parses {@code GET /a/b?c=d HTTP/1.1}; anything else is an error. */
  static Target of(String head) {
    String line = head.substring(0, head.indexOf("\r\n"));
    if (!line.matches("[A-Z]+ /[A-Za-z0-9._~%/-]*(\\?[A-Za-z0-9._~%=&,-]*)? HTTP/1\\.1")) {
      throw new AssertionError(
          "not a request line of unreserved characters and delimiters: " + line);
    }
    String[] target = line.split(" ")[1].split("\\?", 2);
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : target.length == 1 ? new String[0] : target[1].split("&", -1)) {
      String[] sides = pair.split("=", -1);
      if (sides.length > 2) {
        throw new AssertionError("not pairs: " + target[1]);
      }
      String value = sides.length == 1 ? "" : decoded(sides[1]); // to servers both are empty
      query.computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>()).add(value);
    }
    List<String> segments =
        Arrays.stream(target[0].substring(1).split("/", -1)).map(Target::decoded).toList();
    return new Target(segments, query);
  }

  private static String decoded(String encoded) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) == '%') {
        octets.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        octets.write(encoded.charAt(i));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(octets.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8: " + encoded, e);
    }
  }
}
