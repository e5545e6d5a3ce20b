package io.github.smscontracts.client.internal.body;

import java.util.regex.Pattern;

/**
 * Makes other people's text safe for messages and logs: without line ends, bidirectional marks and
 * invisible characters.
 */
public final class OneLine {

  // control, format (which bidirectional marks are), half a pair, line and paragraph separator
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private OneLine() {}

  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("?");
  }
}
