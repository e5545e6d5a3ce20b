package io.github.smscontracts.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/** Times fresh JVMs, from before their start to their first answer. */
final class Starts implements AutoCloseable {

  private final LoopbackServer server;

  Starts() throws IOException {
    server = new LoopbackServer(Work.FULL.answers());
  }

  /** The median in milliseconds. */
  double of(Entrant entrant, int starts) throws IOException {
    double[] times = new double[starts];
    for (int i = 0; i < starts; i++) {
      times[i] = start(entrant);
    }
    return Measurements.median(DoubleStream.of(times));
  }

  private double start(Entrant entrant) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                FirstAnswer.class.getName(),
                entrant.name(),
                server.url().toString(),
                Examples.CAMPAIGN)
            .redirectError(Redirect.INHERIT);
    long began = System.nanoTime();
    Process process = program.start();
    int answer = process.getInputStream().read();
    long took = System.nanoTime() - began;
    process.getInputStream().readAllBytes();
    if (answer < 0) {
      throw new IOException(entrant + " gave no answer");
    }
    return took / 1e6;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
