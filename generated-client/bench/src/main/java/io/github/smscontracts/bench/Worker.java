package io.github.smscontracts.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * A JVM that measures one client. Arguments: the client, the seconds of a measurement and the most
 * of warming up; and for each task what to measure, its file, its server, the least of warming up,
 * and the numbers of callers. Prints a line for each value.
 */
final class Worker {

  static final String IS = "\t";
  static final String WORK = "work";

  private static final double STILL = 0.01;
  private static final List<Integer> ON_THE_WAY = List.of(1, 5, 25);

  private final Callable<Object> call;
  private final double seconds;
  private final int most;
  private final int least;

  private Worker(Callable<Object> call, String seconds, String most, String least) {
    this.call = call;
    this.seconds = Double.parseDouble(seconds);
    this.most = Integer.parseInt(most);
    this.least = Integer.parseInt(least);
  }

  public static void main(String[] arguments) throws Exception {
    Contender contender = Contender.valueOf(arguments[0]);
    if (arguments.length == 3) { // the first answer, with nothing else
      contender.open(Task.read(arguments[1]), URI.create(arguments[2])).call();
      System.out.println("answered");
    }
    for (int i = 3; i < arguments.length; i += 5) {
      Task task = Task.read(arguments[i + 1]);
      boolean inMemory = arguments[i].equals("memory");
      if (inMemory && contender == Contender.NATIVE) {
        continue; // nothing can stand in for its transport
      }
      Callable<Object> call = contender.open(task, inMemory ? null : URI.create(arguments[i + 2]));
      String answer = String.valueOf(call.call());
      if (!answer.contains(task.expected())) {
        throw new IllegalStateException(contender + " did not read the answer: " + answer);
      }
      System.out.println(WORK + IS + Path.of(arguments[i + 1]).getFileName());
      Worker worker = new Worker(call, arguments[1], arguments[2], arguments[i + 3]);
      if (inMemory) {
        worker.inMemory();
      } else {
        worker.overLoopback(List.of(arguments[i + 4].split(",")));
      }
    }
    System.exit(0);
  }

  private void inMemory() throws Exception {
    try (Load load = new Load(call, "1")) {
      warmUp(load, false);
      Spent spent = load.next(seconds);
      print("no transport: time of a call, µs", 1e6 / spent.callsPerSecond());
      print("no transport: allocated by a call, KB", spent.kilobytes());
    }
  }

  private void overLoopback(List<String> callers) throws Exception {
    boolean alone = callers.equals(List.of("1"));
    try (Load load = new Load(call, alone ? "1" : "32")) {
      warmUp(load, !alone);
      print("CPU of the compiler, s", Spent.compilerTime() / 1e9);
    }
    for (String number : callers) {
      if (number.endsWith("v") && Runtime.version().feature() < 21) {
        continue;
      }
      String by = number.replace("v", " virtual") + (number.equals("1") ? " thread" : " threads");
      try (Load load = new Load(call, number)) {
        load.next(seconds / 2);
        Spent spent = load.next(seconds);
        print("calls/s, " + by, spent.callsPerSecond());
        print("CPU of a call, %s, µs".formatted(by), spent.cpuMicroseconds());
        if (number.equals("1")) {
          print("calls in a second of CPU, 1 thread", 1e6 / spent.cpuMicroseconds());
          print("allocated by a call, KB", spent.kilobytes());
        }
      }
      if (number.equals("1")) {
        latency();
      }
    }
  }

  private void latency() throws Exception {
    long[] times = new long[1 << 20];
    int calls = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (long now = System.nanoTime(); now < end && calls < times.length; calls++) {
      call.call();
      long before = now;
      now = System.nanoTime();
      times[calls] = now - before;
    }
    Arrays.sort(times, 0, calls);
    print("latency, 1 thread, µs", times[calls / 2] / 1e3);
    print("latency, 1 thread, 99th percentile, µs", times[calls * 99 / 100] / 1e3);
  }

  /**
   * Until the compiler has stood still for three seconds. On a busy machine a compiler that waits
   * for a core seems to stand still, too, and so CPU time counts.
   */
  private void warmUp(Load load, boolean told) throws Exception {
    int still = 0;
    double spentCpu = 0;
    for (int second = 0;
        second < most && (second < least || spentCpu < least || still < 3);
        second++) {
      Spent spent = load.next(Math.min(1, seconds));
      spentCpu += spent.cpu() / 1e9;
      still = spent.compiler() <= STILL * spent.cpu() ? still + 1 : 0;
      if (told && ON_THE_WAY.contains(second)) {
        print("calls/s after %d s, 32 threads".formatted(second), spent.callsPerSecond());
      }
    }
  }

  private static void print(String measure, double value) {
    System.out.printf(Locale.ROOT, "%s%s%.3f%n", measure, IS, value);
  }
}
