package io.github.smscontracts.client.internal.call;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.smscontracts.client.internal.body.OneLine;
import io.github.smscontracts.client.internal.http.AttemptOptions;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Logs each request and each response in a line, without bodies and secrets. */
public final class TrafficLog {

  private static final System.Logger LOG = System.getLogger("io.github.smscontracts.client.http");
  private static final String HIDDEN = "(hidden)";
  private static final Set<String> SHOWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    String names =
        """
        Accept Accept-Encoding Allow Cache-Control Connection Content-Encoding
        Content-Length Content-Type Date Keep-Alive RateLimit-Limit RateLimit-Remaining
        RateLimit-Reset Retry-After Server Transfer-Encoding Vary X-RateLimit-Limit
        X-RateLimit-Remaining X-RateLimit-Reset X-Request-Id
        """;
    SHOWN.addAll(List.of(names.split("\\s+")));
  }

  private final Client transport;
  private final System.Logger.Level level;

  /** Logs the traffic of a transport, unless the level is null or {@code OFF}. */
  public TrafficLog(Client transport, System.Logger.@Nullable Level level) {
    this.transport = transport;
    this.level = level == null ? System.Logger.Level.OFF : level;
  }

  Response execute(Request request, AttemptOptions options, UnaryOperator<String> redaction)
      throws IOException {
    if (level == System.Logger.Level.OFF || !LOG.isLoggable(level)) {
      return transport.execute(request, options);
    }
    String call = "%s, attempt %d: ".formatted(GeneratedOperation.id(request), options.attempt());
    log(
        call + request.httpMethod() + " " + url(request.url()) + " " + shown(request.headers()),
        redaction);
    long start = System.nanoTime();
    try {
      Response response = transport.execute(request, options);
      log(call + response.status() + since(start) + " " + shown(response.headers()), redaction);
      return response;
    } catch (IOException | RuntimeException e) {
      log(call + "no answer" + since(start) + " (" + e + ")", redaction);
      throw e;
    }
  }

  /** Without the secrets, which a server may echo anywhere. */
  private void log(String line, UnaryOperator<String> redaction) {
    LOG.log(level, OneLine.of(redaction.apply(line)));
  }

  private static String since(long start) {
    return " after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms";
  }

  private static String url(String url) {
    return url.replaceAll("=[^&]*", "=" + HIDDEN);
  }

  private static Map<String, Collection<String>> shown(Map<String, Collection<String>> headers) {
    Map<String, Collection<String>> shown = new TreeMap<>();
    headers.forEach(
        (name, values) -> shown.put(name, SHOWN.contains(name) ? values : List.of(HIDDEN)));
    return shown;
  }
}
