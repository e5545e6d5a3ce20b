package io.github.smscontracts.mock;

import java.io.EOFException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Waits for the line in which Prism says where it listens, which never comes if Prism rejects the
 * spec.
 */
final class ListeningLine {
  private static final int SECONDS_TO_START = 60;
  private static final Pattern LISTENING =
      Pattern.compile("Prism is listening on (http://[\\d.]+:\\d+)");

  private final CompletableFuture<URI> url = new CompletableFuture<>();

  void read(String line) {
    Matcher found = LISTENING.matcher(line);
    if (found.find()) {
      url.complete(URI.create(found.group(1)));
    }
  }

  /** Ends the output. */
  void end() {
    url.completeExceptionally(new EOFException());
  }

  URI await(OutputTail output) throws InterruptedException {
    try {
      return url.get(SECONDS_TO_START, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new MockUnavailableException(
          "Prism exited at start, and the error is usually in the spec:\n" + output);
    } catch (TimeoutException e) {
      throw new MockUnavailableException(
          "Prism did not listen within %d s:\n%s".formatted(SECONDS_TO_START, output));
    }
  }
}
