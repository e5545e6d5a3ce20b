package io.github.smscontracts.client;

import feign.Client;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a client. Only the token is needed, or the API key to get one with, and where an operation
 * does without a token, not even that.
 *
 * @param <C> the client
 */
public final class ClientBuilder<C> {

  private final String variables;
  private final boolean tokenNeeded;
  private final boolean loginKnown;
  private final Function<Settings, C> build;
  private URI baseUrl;
  private boolean plainHttpAllowed;
  private @Nullable Supplier<? extends @Nullable String> token;
  private @Nullable Supplier<? extends @Nullable String> apiKey;
  private boolean unauthorizedMeansNotProcessed;
  private CallOptions options =
      new CallOptions(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          RetryPolicy.standard(),
          Check.FAIL,
          Check.REPORT);
  private int responseLimit = 16 * 1024 * 1024;
  private ViolationListener listener = ClientBuilder::log;
  private System.Logger.@Nullable Level logging;
  private int maxConnections = 128;
  private Settings.@Nullable Timing timing;
  private @Nullable Client transport;
  private UnaryOperator<Client> wrapper = UnaryOperator.identity();

  /**
   * For the vendors' clients.
   *
   * @param variables what the names of the environment variables begin with
   * @param baseUrl the server that the specification names
   * @param tokenNeeded whether no operation does without a token
   * @param loginKnown whether the specification names the operation that gives a token for a key
   * @param build makes the client
   */
  @Internal
  public ClientBuilder(
      String variables,
      String baseUrl,
      boolean tokenNeeded,
      boolean loginKnown,
      Function<Settings, C> build) {
    this.variables = variables;
    this.tokenNeeded = tokenNeeded;
    this.loginKnown = loginKnown;
    this.baseUrl = URI.create(baseUrl);
    this.build = build;
  }

  /**
   * Takes base URL, and token or API key, from the environment variables that the client's class
   * names; the base URL only where it is set.
   *
   * @return this builder
   * @throws IllegalStateException if the variable of the token or of the key is empty, both are
   *     set, or none is although every operation needs a token
   * @throws IllegalArgumentException if the base URL's variable does not hold a URL
   */
  public ClientBuilder<C> fromEnvironment() {
    return from(System::getenv);
  }

  ClientBuilder<C> from(UnaryOperator<@Nullable String> environment) {
    String url = environment.apply(variables + "_BASE_URL");
    String tokenVariable = variables + "_TOKEN";
    String keyVariable = variables + "_API_KEY";
    if (url != null) { // an empty one is a mistake, and must not lead to the real vendor
      baseUrl = url(url);
    }
    boolean hasToken = environment.apply(tokenVariable) != null;
    boolean hasKey = loginKnown && environment.apply(keyVariable) != null;
    if (hasToken && hasKey) {
      throw new IllegalStateException(
          "the environment variables %s and %s are both set: keep one of them"
              .formatted(tokenVariable, keyVariable));
    }
    if (!hasToken && !hasKey && !tokenNeeded) {
      return this;
    }
    String variable = hasKey ? keyVariable : tokenVariable;
    String found = environment.apply(variable);
    if (found == null || found.isBlank()) {
      throw new IllegalStateException(
          "the environment variable %s is %s: put the %s in it"
              .formatted(variable, found == null ? "not set" : "empty", hasKey ? "key" : "token"));
    }
    Supplier<@Nullable String> current = () -> environment.apply(variable);
    return hasKey ? apiKey(current) : token(current);
  }

  private URI url(String text) {
    try {
      return new URI(text.trim());
    } catch (URISyntaxException e) { // its message quotes the text, which may hold a password
      throw new IllegalArgumentException(variables + "_BASE_URL is not a URL");
    }
  }

  /**
   * Sets the server, with the vendor's path prefix.
   *
   * @param url an https URL, or http to loopback; default: the server that the specification names
   * @return this builder
   */
  public ClientBuilder<C> baseUrl(URI url) {
    baseUrl = Objects.requireNonNull(url, "url");
    return this;
  }

  /**
   * Allows sending the token over plain http to hosts other than loopback. For test networks.
   *
   * @return this builder
   */
  public ClientBuilder<C> allowPlainHttp() {
    plainHttpAllowed = true;
    return this;
  }

  /**
   * Sets the token supplier. It is called on every attempt, so it may renew the token; the client
   * keeps no copy.
   *
   * @param supplier returns the token without {@code Bearer}; called on the thread of the call,
   *     which ends with whatever the supplier throws
   * @return this builder
   */
  public ClientBuilder<C> token(Supplier<? extends @Nullable String> supplier) {
    token = Objects.requireNonNull(supplier, "supplier");
    return this;
  }

  /**
   * Sets the supplier of the API key, in place of {@link #token}: the first call that needs a token
   * logs in, within its own timeout; those that need one meanwhile wait for it, each within its
   * own. The token is renewed before it expires, if it is a JWT that says when, by {@code exp} and
   * {@code iat}, or else this machine's clock.
   *
   * <p>After a 401 an idempotent call logs in and is repeated once, whatever the policy; any other
   * ends in its {@link UnauthorizedException}, and the next call logs in. A login that is refused
   * ends the call in an exception that names the login as its operation; one without an answer, in
   * a {@link TransportException} of the call, which was not sent.
   *
   * @param supplier returns the key; called for every login, on the thread of a call, without a
   *     timeout; the calls that wait end with what it throws
   * @return this builder
   */
  public ClientBuilder<C> apiKey(Supplier<? extends @Nullable String> supplier) {
    apiKey = Objects.requireNonNull(supplier, "supplier");
    return this;
  }

  /**
   * Assumes, as no source says, that the vendor processes nothing of a request that it answers with
   * 401. A call that is not idempotent then logs in and is repeated once as well; if the assumption
   * is wrong, it is done twice. Needs {@link #apiKey}.
   *
   * @return this builder
   */
  public ClientBuilder<C> assumeUnauthorizedMeansNotProcessed() {
    unauthorizedMeansNotProcessed = true;
    return this;
  }

  /**
   * Sets the longest time to open a connection: all addresses of the server and TLS together, but
   * not the DNS lookup or the wait for a free connection.
   *
   * @param timeout at least a millisecond; default 10 seconds
   * @return this builder
   */
  public ClientBuilder<C> connectTimeout(Duration timeout) {
    options = options.connectTimeout(Objects.requireNonNull(timeout, "timeout"));
    return this;
  }

  /**
   * Sets the longest wait for the next bytes of an answer.
   *
   * @param timeout at least a millisecond; default 30 seconds
   * @return this builder
   */
  public ClientBuilder<C> readTimeout(Duration timeout) {
    options = options.readTimeout(Objects.requireNonNull(timeout, "timeout"));
    return this;
  }

  /**
   * Sets the longest duration of a whole call: every attempt, the waits between them, and the
   * reading of the answer. It also caps the other timeouts. Only the supplier of the token or of
   * the key and the DNS lookup are not cut short.
   *
   * @param timeout at least a millisecond; default 60 seconds
   * @return this builder
   */
  public ClientBuilder<C> callTimeout(Duration timeout) {
    options = options.callTimeout(Objects.requireNonNull(timeout, "timeout"));
    return this;
  }

  /**
   * Sets whether and when a request is retried. Whatever the policy says, only operations that the
   * specification marks as idempotent are.
   *
   * @param policy default {@link RetryPolicy#standard()}
   * @return this builder
   */
  public ClientBuilder<C> retryPolicy(RetryPolicy policy) {
    options = options.retryPolicy(Objects.requireNonNull(policy, "policy"));
    return this;
  }

  /**
   * Sets the largest number of connections. Further calls queue, within their call timeout; if no
   * connection becomes free, the call ends in a {@link TransportException} and was not sent.
   *
   * @param connections at least 1; default 128
   * @return this builder
   */
  public ClientBuilder<C> maxConnections(int connections) {
    maxConnections = atLeastOne("maxConnections", connections);
    return this;
  }

  /**
   * Sets the largest response body, after decompression. A larger one is not read to its end, and
   * the connection is closed. A success then ends in {@link InvalidResponseException}, any other
   * status in its own exception with the beginning of the body.
   *
   * @param bytes at least 1; default 16 MiB
   * @return this builder
   */
  public ClientBuilder<C> responseLimit(int bytes) {
    responseLimit = atLeastOne("responseLimit", bytes);
    return this;
  }

  /**
   * Logs a line for each request, and one for each answer or failure, to the {@link System.Logger}
   * {@code io.github.smscontracts.client.http}: operation, attempt, method, URL, status, duration,
   * and the names of the headers. Header values are shown if they are known to be harmless, query
   * values and bodies never; {@code (hidden)} replaces them. Ids in the path are shown.
   *
   * @param level at which to log; default, and with {@code OFF}: nothing is logged
   * @return this builder
   */
  public ClientBuilder<C> logging(System.Logger.Level level) {
    logging = Objects.requireNonNull(level, "level");
    return this;
  }

  ClientBuilder<C> timing(Settings.Timing source) {
    timing = source;
    return this;
  }

  /**
   * Sets what happens to a request outside the specification.
   *
   * @param check default {@link Check#FAIL}: it is not sent
   * @return this builder
   */
  public ClientBuilder<C> requestChecks(Check check) {
    options = options.requestChecks(Objects.requireNonNull(check, "check"));
    return this;
  }

  /**
   * Sets what happens to a response outside the specification.
   *
   * @param check default {@link Check#REPORT}: it is returned, and reported to the listener
   * @return this builder
   */
  public ClientBuilder<C> responseChecks(Check check) {
    options = options.responseChecks(Objects.requireNonNull(check, "check"));
    return this;
  }

  /**
   * Sets the listener for reported violations.
   *
   * @param violations default: one warning in the log, without payload
   * @return this builder
   */
  public ClientBuilder<C> listener(ViolationListener violations) {
    listener = Objects.requireNonNull(violations, "violations");
    return this;
  }

  /**
   * Replaces the transport. A replacement must neither follow redirects nor send anything twice; it
   * is not closed with the client. It gets connect and read timeouts that fit into what is left of
   * the call. Interrupts and the call's deadline within an attempt are its own responsibility: the
   * client enforces the deadline only while it reads the body and between attempts.
   *
   * @param client a Feign client; default: Apache HttpCore, which does neither
   * @return this builder
   */
  public ClientBuilder<C> transport(Client client) {
    transport = Objects.requireNonNull(client, "client");
    return this;
  }

  /**
   * Decorates the transport, for metrics, or for a mock's preferences in a test. The decorator sees
   * the token.
   *
   * @param transportWrapper takes the transport, and returns its replacement
   * @return this builder
   */
  public ClientBuilder<C> wrapTransport(UnaryOperator<Client> transportWrapper) {
    wrapper = Objects.requireNonNull(transportWrapper, "transportWrapper");
    return this;
  }

  /**
   * Builds the client. Nothing is connected yet.
   *
   * @return a thread-safe client; close it when it is no longer needed
   * @throws IllegalStateException if no token was set and every operation needs one, both a token
   *     and a key were set, or a key although the specification knows no login, or the JVM's
   *     settings name a SOCKS proxy for the server, which only a transport of the caller's own can
   *     use, or a library that the application brings is too old
   * @throws IllegalArgumentException if the base URL is invalid, or would send the token in clear
   *     text
   */
  public C build() {
    LibraryVersions.check();
    checkCredentials();
    return build.apply(
        new Settings(
            BaseUrl.checked(baseUrl, plainHttpAllowed),
            token == null ? () -> null : token,
            apiKey == null ? null : new Settings.Login(apiKey, unauthorizedMeansNotProcessed),
            options,
            responseLimit,
            listener,
            logging,
            maxConnections,
            timing,
            transport,
            wrapper));
  }

  private void checkCredentials() {
    String problem = null;
    if (apiKey != null && !loginKnown) {
      problem = "the specification of this vendor has no login: set token(...), not apiKey(...)";
    } else if (apiKey != null && token != null) {
      problem = "set token(...) or apiKey(...), not both";
    } else if (apiKey == null && unauthorizedMeansNotProcessed) {
      problem = "assumeUnauthorizedMeansNotProcessed() needs apiKey(...)";
    } else if (apiKey == null && token == null && tokenNeeded) {
      problem = "set token(...), or fromEnvironment()";
    }
    if (problem != null) {
      throw new IllegalStateException(problem);
    }
  }

  /** Logs one warning per message, with places and rules but without payload. */
  private static void log(String operation, boolean response, List<Violation> violations) {
    System.getLogger("io.github.smscontracts.client")
        .log(
            System.Logger.Level.WARNING,
            () ->
                "%s: the %s is outside the specification: %s"
                    .formatted(
                        operation,
                        response ? "response" : "request",
                        SmsException.list(violations)));
  }

  private static int atLeastOne(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " is " + number + ", and has to be at least 1");
    }
    return number;
  }
}
