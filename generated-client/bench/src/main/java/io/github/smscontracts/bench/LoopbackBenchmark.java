package io.github.smscontracts.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** Measures a call over loopback, each client with its own transport. */
@State(Scope.Benchmark)
public class LoopbackBenchmark {

  /** What is called. */
  @Param public Work work;

  /** Who calls. */
  @Param public Entrant entrant;

  private LoopbackServer server;
  private Contender contender;
  private Work.Call call;

  /** Opens server and client. */
  @Setup
  public void open() throws Exception {
    server = new LoopbackServer(work.answers());
    contender = entrant.over(server.url());
    call = work.on(contender);
  }

  /** Closes both. */
  @TearDown
  public void close() throws Exception {
    contender.close();
    server.close();
  }

  /** One caller. */
  @Benchmark
  @Threads(1)
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Object latency() throws Exception {
    return call.make();
  }

  /** 32 callers of one client. */
  @Benchmark
  @Threads(32)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Object throughput() throws Exception {
    return call.make();
  }
}
