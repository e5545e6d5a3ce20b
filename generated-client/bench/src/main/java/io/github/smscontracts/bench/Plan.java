package io.github.smscontracts.bench;

import java.util.ArrayList;
import java.util.List;

/** How much to measure, from the words of the command; of what no word chooses, all. */
final class Plan {

  private static final List<String> QUICK =
      List.of("floor-httpclient", "ours", "read", "loopback", "1", "32");
  private static final List<String> CALLERS = List.of("1", "8", "32", "128", "1000v");

  /** Everything in one JVM for each client, not to be believed. */
  final boolean smoke;

  /** Whether the results are kept. */
  final boolean kept;

  /** Whether a recording of Flight Recorder is left of each JVM. */
  final boolean recorded;

  final List<Contender> contenders;
  final List<Work> works;
  private final List<String> measures;
  final int rounds;
  final double seconds;
  private final List<String> callers;
  private final boolean full;

  Plan(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(",")));
    full = words.remove("full");
    kept = full && words.isEmpty();
    smoke = words.remove("smoke");
    recorded = words.remove("jfr");
    if (words.remove("quick")) {
      words.addAll(QUICK);
    }
    rounds = (int) number(words, "rounds=", full ? 3 : 1);
    seconds = number(words, "seconds=", smoke ? 0.05 : 2);
    contenders = chosen(words, List.of(Contender.values()));
    works = chosen(words, List.of(Work.values()));
    measures = chosen(words, List.of("loopback", "memory", "first"));
    callers = chosen(words, smoke ? List.of("1", "8", "1000v") : CALLERS);
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("no client, call, measure or number of callers: " + words);
    }
  }

  private static double number(List<String> words, String name, double standard) {
    for (String word : words) {
      if (word.startsWith(name) && words.remove(word)) {
        return Double.parseDouble(word.substring(name.length()));
      }
    }
    return standard;
  }

  private static <T> List<T> chosen(List<String> words, List<T> all) {
    List<T> chosen = all.stream().filter(it -> words.remove(it.toString())).toList();
    return chosen.isEmpty() ? all : chosen;
  }

  /**
   * The least seconds of warming up, by the clock and of CPU: long enough to tell of the way, for
   * one operation.
   */
  String least(Work work) {
    return smoke ? "0" : full && work == Work.READ ? "26" : "5";
  }

  /** The most seconds of warming up. */
  String most() {
    return smoke ? "2" : full ? "40" : "120";
  }

  /** JVMs of each client, in a round, for the first answer. */
  int starts() {
    return !measures.contains("first") ? 0 : smoke ? 1 : 3;
  }

  /**
   * One operation tells of many callers, and 32 answers of 5 MB at a time tell more of the garbage
   * collector than of a client.
   */
  String callers(Work work) {
    return work == Work.LARGE || full && work != Work.READ ? "1" : String.join(",", callers);
  }

  /** What costs much time and tells little more is left out of the full run. */
  boolean measures(Work work, String measure) {
    return measures.contains(measure) && !(full && measure.equals("memory") && work != Work.READ);
  }
}
