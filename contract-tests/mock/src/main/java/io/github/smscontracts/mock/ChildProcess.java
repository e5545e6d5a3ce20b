package io.github.smscontracts.mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that ends with this JVM: we hold its standard input, and the guard script that node
 * preloads exits when that closes. Nothing else survives a kill -9 of the JVM, and killing by name
 * or by process group is not portable.
 */
final class ChildProcess {
  private static final Duration TIME_TO_LEAVE = Duration.ofSeconds(2);

  private final Process process;
  private final ProcessOutput output = new ProcessOutput();
  private final CompletableFuture<Void> outputEnded = new CompletableFuture<>();

  private ChildProcess(Process process) {
    this.process = process;
  }

  static ChildProcess start(ProcessBuilder command) throws IOException {
    ChildProcess child = new ChildProcess(command.redirectErrorStream(true).start());
    Thread drain = new Thread(child::drain, "output of " + command.command().get(0));
    drain.setDaemon(true);
    drain.start();
    return child;
  }

  private void drain() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
      }
    } catch (IOException e) {
      output.add("(the output could not be read to its end: " + e.getMessage() + ")");
    } finally {
      output.end();
      outputEnded.complete(null);
    }
  }

  ProcessOutput output() {
    return output;
  }

  /** Whether it ends with status 0 within the limit, after which it is stopped. */
  boolean succeeds(Duration limit) throws InterruptedException {
    try {
      outputEnded.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    } catch (TimeoutException e) {
      output.add("(stopped after " + limit.toSeconds() + " s)");
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      stop();
    }
  }

  /** Stops it by closing its input, which on Windows also reaches a node below npm.cmd. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has gone already: there is nobody left to read the end of the input.
    }
    try {
      if (process.waitFor(TIME_TO_LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
