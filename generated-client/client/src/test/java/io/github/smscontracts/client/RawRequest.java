package io.github.smscontracts.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it stood on the wire.
 *
 * @param head up to the empty line, that included
 */
public record RawRequest(String head, String body) {

  public String target() {
    return head.split(" ", 3)[1];
  }

  /** The value of a header, by its name in any case. */
  public String header(String name, String otherwise) {
    Matcher line = Pattern.compile("(?im)^" + name + ": *(.*?)\r?$").matcher(head);
    return line.find() ? line.group(1) : otherwise;
  }
}
