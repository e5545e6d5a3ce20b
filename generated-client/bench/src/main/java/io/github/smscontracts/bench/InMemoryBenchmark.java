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

/** Measures a call without a network, over a transport that answers from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InMemoryBenchmark {

  /** What is called. */
  @Param public Work work;

  /** Who calls. */
  @Param public Entrant entrant;

  private Work.Call call;

  /** Opens the client. */
  @Setup
  public void open() throws Exception {
    call = work.on(entrant.inMemory(work.answers()));
  }

  /** One call. */
  @Benchmark
  public Object call() throws Exception {
    return call.make();
  }
}
