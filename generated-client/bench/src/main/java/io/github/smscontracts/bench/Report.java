package io.github.smscontracts.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The measurements as Markdown. */
final class Report {

  private static final String BEGIN = "<!-- written by the benchmarks: begin -->\n";
  private static final String END = "<!-- written by the benchmarks: end -->\n";

  private final Plan plan;
  private final Measurements measured;
  private final Profile profile;

  Report(Plan plan, Measurements measured, Profile profile) {
    this.plan = plan;
    this.measured = measured;
    this.profile = profile;
  }

  /** Puts the tables between the two marks of the page. */
  void writeInto(Path page) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(page, text.substring(0, begin) + this + text.substring(text.indexOf(END)));
  }

  @Override
  public String toString() {
    return machine()
        + "\n### Goals\n\n"
        + new Goals(measured).table()
        + Arrays.stream(Work.values()).map(this::table).collect(Collectors.joining())
        + "\n### Where the time of getSmsCampaign goes, checks on, no transport\n\n"
        + profile.table();
  }

  private String machine() {
    String collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", "));
    return "- Machine: %d cores, %s %s %s\n- JVM: %s %s, %s\n- Run: %s\n"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            collectors,
            plan);
  }

  private String table(Work work) {
    List<Series> columns =
        Arrays.stream(Series.values())
            .filter(series -> measured.has(series, work, Entrant.FLOOR))
            .toList();
    StringBuilder table = new StringBuilder("\n### " + work.title() + "\n\n");
    table.append("| %,d bytes |".formatted(work.answers().to(work.method()).length));
    columns.forEach(series -> table.append(" ").append(series.title()).append(" |"));
    table.append("\n|---|").append("---:|".repeat(columns.size())).append("\n");
    for (Entrant entrant : Entrant.values()) {
      if (measured.has(columns.get(0), work, entrant)) {
        table.append("| ").append(entrant.title()).append(" |");
        columns.forEach(
            series -> table.append(" ").append(cell(series, work, entrant)).append(" |"));
        table.append("\n");
      }
    }
    return table.toString();
  }

  private String cell(Series series, Work work, Entrant entrant) {
    return series.show(
        measured.value(series, work, entrant),
        measured.ratio(series, work, entrant, Entrant.FLOOR));
  }
}
