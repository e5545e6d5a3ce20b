package io.github.smscontracts.mock;

import java.io.EOFException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last lines that a process printed, for failure messages. It also waits for the one in which
 * Prism says where it listens, which never comes if Prism rejects the spec.
 */
final class ProcessOutput {
  private static final int LINES = 200;
  private static final int SECONDS_TO_START = 60;
  private static final Pattern LISTENING =
      Pattern.compile("Prism is listening on (http://[\\d.]+:\\d+)");

  private final Deque<String> lines = new ArrayDeque<>();
  private final CompletableFuture<URI> url = new CompletableFuture<>();

  synchronized void add(String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(line);
    Matcher found = LISTENING.matcher(line);
    if (found.find()) {
      url.complete(URI.create(found.group(1)));
    }
  }

  void end() {
    url.completeExceptionally(new EOFException());
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  URI awaitUrl() throws InterruptedException {
    try {
      return url.get(SECONDS_TO_START, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new MockUnavailableException(
          "Prism exited at start, and the error is usually in the spec:\n" + this);
    } catch (TimeoutException e) {
      throw new MockUnavailableException(
          "Prism did not listen within %d s:\n%s".formatted(SECONDS_TO_START, this));
    }
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
