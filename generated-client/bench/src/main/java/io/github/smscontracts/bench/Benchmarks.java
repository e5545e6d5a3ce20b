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

  private static final List<String> OF_A_WORKER =
      List.of("-Xms1g", "-Xmx1g", "-XX:-UseDynamicNumberOfCompilerThreads");
  private static final int STARTS = 3;

  private final Plan plan;
  private final Path folder = Files.createTempDirectory("benchmarks");
  private final Map<Work, String> servers = new EnumMap<>(Work.class);
  private final Results results = new Results();

  private Benchmarks(Plan plan) throws IOException {
    this.plan = plan;
  }

  public static void main(String[] arguments) throws Exception {
    Plan plan = new Plan(arguments[0]);
    Path project = Path.of(arguments[1]).toAbsolutePath().normalize();
    Benchmarks benchmarks = new Benchmarks(plan);
    Process server = benchmarks.serve(project.resolve("spec"));
    try {
      for (int round = 1; round <= plan.rounds; round++) {
        benchmarks.round(round);
      }
    } finally {
      server.destroy();
    }
    Report report = new Report(benchmarks.results);
    System.out.println(report);
    if (plan.kept) {
      benchmarks.results.write(project.resolve("generated-client/bench/results.json"));
      report.writeInto(project);
    }
  }

  private Process serve(Path specifications) throws IOException {
    List<String> files = new ArrayList<>();
    for (Work work : plan.works) {
      Task task = work.prepare(specifications, folder);
      task.write(Path.of(task(work)));
      files.add(task.answer());
    }
    Process server = java(List.of("-Xmx256m", "-XX:+UseSerialGC"), Server.class, files);
    BufferedReader ports = server.inputReader();
    for (Work work : plan.works) {
      servers.put(work, "http://127.0.0.1:" + ports.readLine());
    }
    return server;
  }

  private String task(Work work) {
    return folder.resolve(work + ".task").toString();
  }

  private void round(int round) throws Exception {
    List<List<String>> jobs = new ArrayList<>();
    for (Work work : plan.works) {
      for (String measure : plan.measures) {
        if (!measure.equals("first")) {
          String least = String.valueOf(plan.least(work));
          jobs.add(List.of(measure, task(work), servers.get(work), least, plan.callers(work)));
        }
      }
    }
    if (plan.smoke) {
      jobs = List.of(jobs.stream().flatMap(List::stream).toList());
    }
    for (List<String> job : jobs) {
      for (Contender contender : plan.contenders) {
        System.err.printf("round %d, %s, %s%n", round, job.get(0), contender);
        work(contender, job);
      }
    }
    for (int i = 0; i < (plan.measures.contains("first") ? STARTS : 0); i++) {
      for (Contender contender : plan.contenders) {
        start(contender);
      }
    }
  }

  private void work(Contender contender, List<String> job) throws Exception {
    List<String> arguments = new ArrayList<>();
    Collections.addAll(arguments, contender.name(), "" + plan.seconds, "" + plan.most);
    arguments.addAll(job);
    Work work = null;
    Process worker = java(OF_A_WORKER, Worker.class, arguments);
    for (String line : worker.inputReader().lines().toList()) {
      if (line.startsWith("work ")) {
        work = Work.valueOf(line.substring(5).replace(".task", ""));
      } else {
        String[] value = line.split("=");
        results.add(work, value[0], contender, Double.parseDouble(value[1]));
      }
    }
    if (worker.waitFor() != 0) {
      throw new IllegalStateException(contender + " failed");
    }
  }

  /** From before the start of a JVM to its first answer. */
  private void start(Contender contender) throws Exception {
    Work work = plan.works.iterator().next();
    long began = System.nanoTime();
    Process process =
        java(List.of(), Worker.class, List.of(contender.name(), task(work), servers.get(work)));
    int answer = process.getInputStream().read();
    double took = (System.nanoTime() - began) / 1e6;
    if (answer < 0 || process.waitFor() != 0) {
      throw new IllegalStateException(contender + " gave no first answer");
    }
    results.add(work, "JVM start to first answer, ms", contender, took);
  }

  private static Process java(List<String> options, Class<?> program, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }
}
