package io.github.smscontracts.bench;

import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long to measure. Rounds, and not forks in a row, so that all clients meet the same noise. */
enum Plan {
  /** Everything once, in this JVM: that it runs, not how fast. */
  SMOKE(1, 1, 0, 0, 1, 10, 1, 2),
  /** About twelve minutes. */
  SHORT(1, 3, 1, 2, 2, 1000, 3, 20),
  /** Some ninety minutes. */
  LONG(5, 1, 1, 5, 5, 1000, 5, 30);

  private final int rounds;
  private final int latencies;
  private final int forks;
  private final int warmups;
  private final int iterations;
  private final int milliseconds;
  private final int starts;
  private final int profileSeconds;

  Plan(
      int rounds,
      int latencies,
      int forks,
      int warmups,
      int iterations,
      int milliseconds,
      int starts,
      int profileSeconds) {
    this.rounds = rounds;
    this.latencies = latencies;
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.milliseconds = milliseconds;
    this.starts = starts;
    this.profileSeconds = profileSeconds;
  }

  int rounds() {
    return rounds;
  }

  /**
   * How often the time of a call over loopback is measured in a round: it differs from JVM to JVM
   * more than anything else.
   */
  int latencies() {
    return latencies;
  }

  /**
   * 32 answers of 5 MB at a time take long, and tell more of the garbage collector than of a
   * client.
   */
  boolean isMeasuredByMany(Work work) {
    return this == LONG || work != Work.SENDS_10000;
  }

  /** How often each client is started in a round. */
  int starts() {
    return starts;
  }

  int profileSeconds() {
    return profileSeconds;
  }

  Options options(String benchmark, Work work, Set<Entrant> entrants) {
    return new OptionsBuilder()
        .include(benchmark)
        .param("work", work.name())
        .param("entrant", entrants.stream().map(Enum::name).toArray(String[]::new))
        .forks(forks)
        .jvmArgsAppend("-Xms2g", "-Xmx2g")
        .warmupIterations(warmups)
        .warmupTime(TimeValue.milliseconds(milliseconds * work.slowness()))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(milliseconds))
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }

  @Override
  public String toString() {
    return "%s, %d round(s); in each, a JVM for each value (%d for a latency), with %d + %d iterations of %d ms, and %d starts"
        .formatted(
            name().toLowerCase(Locale.ROOT),
            rounds,
            latencies,
            warmups,
            iterations,
            milliseconds,
            starts);
  }
}
