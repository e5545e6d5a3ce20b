package io.github.smscontracts.client.internal.body;

import java.util.regex.Pattern;

/** Text of others for messages and logs: nothing in it ends a line, turns it, or cannot be seen. */
public final class OneLine {

  // control, format (which bidirectional marks are), half a pair, line and paragraph separator
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private OneLine() {}

  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("?");
  }
}
