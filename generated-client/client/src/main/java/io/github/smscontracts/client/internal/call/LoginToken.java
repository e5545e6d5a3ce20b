package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.Settings;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.internal.http.Deadline;
import io.github.smscontracts.client.internal.http.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the caller's key for a token when a call needs one. The first of the calls logs in, on
 * its own thread and within its own deadline; the others wait for its token or its failure. If that
 * call ends early, by its deadline or an interrupt, the next of them logs in.
 */
public final class LoginToken implements TokenSource {

  /** Logs in. */
  @FunctionalInterface
  public interface Login {
    @Nullable String token(String key, Duration atMost);
  }

  private static final long SHORTEST = Duration.ofMillis(1).toNanos();

  private final Settings.Login settings;
  private final Login login;
  private final Settings.Timing timing;

  /** The login that runs, or the one that succeeded last; null for none. */
  private final AtomicReference<@Nullable CompletableFuture<Issued>> latest =
      new AtomicReference<>();

  public LoginToken(Settings.Login settings, Login login, Settings.Timing timing) {
    this.settings = settings;
    this.login = login;
    this.timing = timing;
  }

  /** A token, and when to replace it; no record, whose text would show it. */
  private static final class Issued {

    private final @Nullable String token;
    private final long askedAt;
    private final long nanosOfUse;

    Issued(@Nullable String token, long askedAt, long nanosOfUse) {
      this.token = token;
      this.askedAt = askedAt;
      this.nanosOfUse = nanosOfUse;
    }

    boolean isDue(long now) {
      return now - askedAt >= nanosOfUse;
    }
  }

  @Override
  public boolean renewsFor(boolean idempotent) {
    return idempotent || settings.unauthorizedMeansNotProcessed();
  }

  @Override
  public void rejected(String token) {
    CompletableFuture<Issued> known = latest.get();
    if (hasToken(known) && token.equals(known.join().token)) {
      latest.compareAndSet(known, null); // else another call has renewed it
    }
  }

  private static boolean hasToken(@Nullable CompletableFuture<Issued> login) {
    return login != null && login.isDone() && !login.isCompletedExceptionally();
  }

  @Override
  public @Nullable String token(String operation, Deadline deadline) throws IOException {
    while (true) {
      CompletableFuture<Issued> known = latest.get();
      if (known == null || hasToken(known) && known.join().isDue(timing.nanos().getAsLong())) {
        CompletableFuture<Issued> own = new CompletableFuture<>();
        if (latest.compareAndSet(known, own)) {
          return loggedIn(operation, own, deadline);
        }
      } else {
        try {
          return known.get(Math.max(0, deadline.remainingNanos()), TimeUnit.NANOSECONDS).token;
        } catch (CancellationException e) {
          continue; // the call that logged in ended early
        } catch (ExecutionException e) {
          throw ended(operation, e.getCause());
        } catch (TimeoutException e) {
          throw new NotSentException(deadline.passed());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new NotSentException(new InterruptedIOException("waited for a login"));
        }
      }
    }
  }

  private @Nullable String loggedIn(
      String operation, CompletableFuture<Issued> own, Deadline deadline) throws IOException {
    try {
      Issued issued = issued(deadline);
      if (!BearerToken.isSendable(issued.token)) {
        latest.compareAndSet(own, null);
      }
      own.complete(issued);
      return issued.token;
    } catch (Throwable e) {
      latest.compareAndSet(own, null);
      if (e instanceof IOException
          || Thread.currentThread().isInterrupted()
          || deadline.remainingNanos() <= 0) {
        own.cancel(false);
      } else {
        own.completeExceptionally(e);
      }
      throw ended(operation, e);
    }
  }

  private Issued issued(Deadline deadline) throws IOException {
    String secret = TokenSource.supplied(settings.key(), "API key");
    long now = timing.nanos().getAsLong();
    if (secret == null || secret.isBlank()) {
      return new Issued(null, now, 0);
    }
    long remaining = deadline.remainingNanos();
    if (remaining < SHORTEST) {
      throw new NotSentException(deadline.passed());
    }
    String token = login.token(secret, Duration.ofNanos(remaining));
    return new Issued(token, now, TokenTerm.nanosOfUse(token, timing.clock().instant()));
  }

  /**
   * What ends a call after a login without a token. Of a login that was lost it is an exception of
   * the call itself, which never left; any other names the login as its operation.
   */
  private static IOException ended(String operation, Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof IOException early) {
      return early;
    }
    if (failure instanceof TransportException lost) {
      RuntimeException unsent =
          TransportException.of(operation, (IOException) lost.getCause(), false);
      unsent.addSuppressed(lost);
      throw new TokenSupplierException(unsent);
    }
    throw failure instanceof TokenSupplierException ofSupplier
        ? new TokenSupplierException(ofSupplier.thrown())
        : new TokenSupplierException((RuntimeException) failure);
  }
}
