package io.github.smscontracts.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How much to measure, from the words of the command; one without words measures all. */
final class Plan {

  static final List<String> CALLERS = List.of("1", "8", "32", "128", "1000v");

  final Set<Contender> contenders = EnumSet.noneOf(Contender.class);
  final Set<Work> works = EnumSet.noneOf(Work.class);
  final Set<String> measures = new TreeSet<>();
  final Set<String> callers = new LinkedHashSet<>();

  /** Everything in one JVM for each client, not to be believed. */
  final boolean smoke;

  /** Whether the results are kept. */
  final boolean kept;

  int rounds = 1;
  double seconds = 2;
  int least = 3;
  int most = 40;

  Plan(String words) {
    List<String> list = List.of(words.split(","));
    smoke = list.contains("smoke");
    kept = words.equals("full");
    list.forEach(this::add);
    if (contenders.isEmpty()) {
      contenders.addAll(EnumSet.allOf(Contender.class));
    }
    if (works.isEmpty()) {
      works.addAll(EnumSet.allOf(Work.class));
    }
    if (measures.isEmpty()) {
      measures.addAll(List.of("loopback", "memory", "first"));
    }
    if (callers.isEmpty()) {
      callers.addAll(smoke ? List.of("1", "8", "1000v") : CALLERS);
    }
  }

  private void add(String word) {
    String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
    if (word.equals("full")) {
      rounds = 3;
      seconds = 3;
      least = 26;
      most = 60;
    } else if (word.equals("smoke")) {
      seconds = 0.05;
      least = 0;
      most = 2;
    } else if (word.equals("quick")) {
      contenders.addAll(List.of(Contender.FLOOR_HTTPCLIENT, Contender.OURS));
      works.add(Work.READ);
      measures.add("loopback");
      callers.addAll(List.of("1", "32"));
    } else if (word.startsWith("rounds=")) {
      rounds = Integer.parseInt(word.substring(7));
    } else if (word.startsWith("seconds=")) {
      seconds = Double.parseDouble(word.substring(8));
    } else if (CALLERS.contains(word)) {
      callers.add(word);
    } else if (List.of("loopback", "memory", "first").contains(word)) {
      measures.add(word);
    } else if (Arrays.stream(Work.values()).anyMatch(it -> it.name().equals(constant))) {
      works.add(Work.valueOf(constant));
    } else {
      contenders.add(Contender.valueOf(constant));
    }
  }

  /** The way to a warm client is measured for one operation, at 32 callers. */
  int least(Work work) {
    return work == Work.READ ? least : Math.min(least, 5);
  }

  /** 32 answers of 5 MB at a time tell more of the garbage collector than of a client. */
  String callers(Work work) {
    return work == Work.LARGE ? "1" : String.join(",", callers);
  }
}
