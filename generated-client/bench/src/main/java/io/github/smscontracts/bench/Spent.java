package io.github.smscontracts.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What this process has spent: times in nanoseconds, and the bytes that its threads allocated. */
record Spent(long calls, long time, long cpu, long compiler, long bytes) {

  private static final List<Path> COMPILER = compilerThreads();
  private static final long NANOSECONDS_OF_A_TICK = 10_000_000;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean JVM = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  static Spent until(long calls) throws IOException {
    long bytes = Arrays.stream(JVM.getThreadAllocatedBytes(JVM.getAllThreadIds())).sum();
    return new Spent(calls, System.nanoTime(), SYSTEM.getProcessCpuTime(), compilerTime(), bytes);
  }

  /** CPU time of the compiler's threads; where the system does not tell, time on the clock. */
  static long compilerTime() throws IOException {
    if (COMPILER.isEmpty()) {
      return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() * 1_000_000;
    }
    long ticks = 0;
    for (Path thread : COMPILER) {
      String stat = Files.readString(thread.resolve("stat"));
      String[] numbers = stat.substring(stat.lastIndexOf(')')).split(" ");
      ticks += Long.parseLong(numbers[12]) + Long.parseLong(numbers[13]);
    }
    return ticks * NANOSECONDS_OF_A_TICK;
  }

  private static List<Path> compilerThreads() {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      return threads.filter(it -> read(it.resolve("stat")).contains("CompilerThre")).toList();
    } catch (IOException e) {
      return List.of(); // not Linux
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return ""; // a thread that has ended
    }
  }

  Spent since(Spent before) {
    return new Spent(
        calls - before.calls,
        time - before.time,
        cpu - before.cpu,
        compiler - before.compiler,
        bytes - before.bytes);
  }

  double callsPerSecond() {
    return calls * 1e9 / time;
  }

  /** Of a call, without the compiler's. */
  double cpuMicroseconds() {
    return (cpu - compiler) / 1e3 / calls;
  }

  /** Allocated by a call. */
  double kilobytes() {
    return bytes / 1e3 / calls;
  }
}
