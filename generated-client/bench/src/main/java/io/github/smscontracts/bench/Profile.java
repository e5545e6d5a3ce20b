package io.github.smscontracts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Where the time of a call without a transport goes: a sample of its stack every 10 ms. */
final class Profile {

  /** Until the call is compiled. */
  private static final int START = 5;

  private final Map<Part, Integer> samples = new EnumMap<>(Part.class);

  static Profile record(Plan plan) throws IOException, RunnerException {
    Path recording = Files.createTempFile("benchmark", ".jfr");
    try {
      new Runner(
              new OptionsBuilder()
                  .include("InMemoryBenchmark.call")
                  .param("work", Work.FULL.name())
                  .param("entrant", Entrant.CHECKED.name())
                  .forks(1)
                  .jvmArgsAppend(
                      "-Xlog:disable",
                      "-XX:+UnlockDiagnosticVMOptions",
                      "-XX:+DebugNonSafepoints",
                      "-XX:StartFlightRecording=settings=profile,delay=%ds,jdk.ExecutionSample#period=10ms,filename=%s"
                          .formatted(START, recording))
                  .warmupIterations(1)
                  .warmupTime(TimeValue.seconds(START))
                  .measurementIterations(1)
                  .measurementTime(TimeValue.seconds(plan.profileSeconds()))
                  .verbosity(VerboseMode.SILENT)
                  .shouldFailOnError(true)
                  .build())
          .run();
      Profile profile = new Profile();
      try (RecordingFile events = new RecordingFile(recording)) {
        while (events.hasMoreEvents()) {
          profile.add(events.readEvent());
        }
      }
      return profile;
    } finally {
      Files.delete(recording);
    }
  }

  /** The innermost class that tells a part decides. */
  private void add(RecordedEvent event) {
    if (!event.getEventType().getName().equals("jdk.ExecutionSample")
        || event.getStackTrace() == null
        || !isCaller(event.getValue("sampledThread"))) {
      return;
    }
    event.getStackTrace().getFrames().stream()
        .map(frame -> Part.of(frame.getMethod().getType().getName()))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(part -> samples.merge(part, 1, Integer::sum));
  }

  private static boolean isCaller(RecordedThread thread) {
    return String.valueOf(thread.getJavaName()).contains("jmh-worker");
  }

  String table() {
    int all = samples.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder table = new StringBuilder("| %,d samples | share |\n|---|---:|\n".formatted(all));
    for (Part part : Part.values()) {
      double share = 100.0 * samples.getOrDefault(part, 0) / all;
      table.append(String.format(Locale.ROOT, "| %s | %.0f %% |%n", part.title(), share));
    }
    return table.toString();
  }
}
