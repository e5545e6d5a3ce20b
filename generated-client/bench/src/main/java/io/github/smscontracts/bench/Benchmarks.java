package io.github.smscontracts.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures, and writes the page. Arguments: the plan's words, and the project's folder. */
final class Benchmarks {

  static final String FIRST = "JVM start to first answer, ms";

  private final Plan plan;
  private final Path project;
  private final Path folder = Files.createTempDirectory("benchmarks");
  private final Map<Work, String> servers = new EnumMap<>(Work.class);
  private final Results results;

  private Benchmarks(Plan plan, Path project) throws IOException {
    this.plan = plan;
    this.project = project;
    this.results = new Results(plan);
  }

  public static void main(String[] arguments) throws Exception {
    Benchmarks benchmarks = new Benchmarks(new Plan(arguments[0]), Path.of(arguments[1]));
    Process server = benchmarks.serve();
    try {
      for (int round = 1; round <= benchmarks.plan.rounds; round++) {
        benchmarks.round(round);
      }
    } finally {
      server.destroy();
    }
    benchmarks.report();
  }

  private void report() throws IOException {
    Report report = new Report(results);
    System.out.println(report);
    Path target = Files.createDirectories(project.resolve("generated-client/bench/target"));
    results.write(target.resolve("results.json"));
    Files.writeString(target.resolve("benchmarks.svg"), new Plot(results).toString());
    if (plan.kept) {
      results.write(project.resolve("generated-client/bench/results.json"));
      Files.writeString(project.resolve("docs/benchmarks.svg"), new Plot(results).toString());
      report.writeInto(project.resolve("BENCHMARKS.md"));
    }
  }

  private Process serve() throws IOException {
    List<String> files = new ArrayList<>();
    for (Work work : plan.works) {
      Task task = work.prepare(project.resolve("spec"), folder);
      task.write(file(work));
      files.add(task.answer());
    }
    Process server = java(List.of("-Xmx256m", "-XX:+UseSerialGC"), Server.class, files);
    BufferedReader ports = server.inputReader();
    for (Work work : plan.works) {
      servers.put(work, "http://127.0.0.1:" + ports.readLine());
    }
    return server;
  }

  private Path file(Work work) {
    return folder.resolve(work.name());
  }

  private void round(int round) throws Exception {
    List<List<String>> jobs = new ArrayList<>();
    for (Work work : plan.works) {
      String task = file(work).toString();
      for (String measure : List.of("loopback", "memory")) {
        if (plan.measures(work, measure)) {
          jobs.add(List.of(measure, task, servers.get(work), plan.least(work), plan.callers(work)));
        }
      }
    }
    if (plan.smoke && !jobs.isEmpty()) {
      jobs = List.of(jobs.stream().flatMap(List::stream).toList());
    }
    for (List<String> job : jobs) {
      for (Contender contender : plan.contenders) {
        System.err.printf("round %d: %s %s%n", round, contender, job.get(0));
        work(contender, job);
      }
    }
    for (int i = 0; i < plan.starts(); i++) {
      for (Contender contender : plan.contenders) {
        start(contender);
      }
    }
  }

  private void work(Contender contender, List<String> job) throws Exception {
    List<String> options = new ArrayList<>(List.of("-Xms1g", "-Xmx1g"));
    options.add("-XX:-UseDynamicNumberOfCompilerThreads"); // so that none ends with its count
    if (plan.smoke) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    if (plan.recorded) {
      Path file =
          project.resolve(
              "generated-client/bench/target/%s-%s-%s.jfr"
                  .formatted(contender, job.get(0), Path.of(job.get(1)).getFileName()));
      options.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
    }
    List<String> arguments = new ArrayList<>();
    Collections.addAll(arguments, contender.name(), "" + plan.seconds, plan.most());
    arguments.addAll(job);
    Process worker = java(options, Worker.class, arguments);
    Work work = null;
    for (String line : worker.inputReader().lines().toList()) {
      String[] words = line.split(Worker.IS); // the JVM itself may print, too
      if (words.length == 2 && words[0].equals(Worker.WORK)) {
        work = Work.valueOf(words[1]);
      } else if (words.length == 2) {
        results.add(work, words[0], contender, Double.parseDouble(words[1]));
      }
    }
    if (worker.waitFor() != 0) {
      throw new IllegalStateException(contender + " failed");
    }
  }

  /** From before the start of a JVM until it has read an answer. */
  private void start(Contender contender) throws Exception {
    Work work = plan.works.get(0);
    List<String> arguments = List.of(contender.name(), file(work).toString(), servers.get(work));
    long began = System.nanoTime();
    Process process = java(List.of(), Worker.class, arguments);
    int answer = process.getInputStream().read();
    double took = (System.nanoTime() - began) / 1e6;
    if (answer < 0 || process.waitFor() != 0) {
      throw new IllegalStateException(contender + " gave no first answer");
    }
    results.add(work, FIRST, contender, took);
  }

  private static Process java(List<String> options, Class<?> program, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"), program.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }
}
