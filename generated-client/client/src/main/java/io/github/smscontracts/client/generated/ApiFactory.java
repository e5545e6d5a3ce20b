package io.github.smscontracts.client.generated;

import feign.Client;
import feign.Target;
import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Settings;
import io.github.smscontracts.client.internal.call.BearerToken;
import io.github.smscontracts.client.internal.call.CallHandler;
import io.github.smscontracts.client.internal.call.ClientContext;
import io.github.smscontracts.client.internal.call.LoginToken;
import io.github.smscontracts.client.internal.call.TokenSource;
import io.github.smscontracts.client.internal.call.TrafficLog;
import io.github.smscontracts.client.internal.http.Route;
import io.github.smscontracts.client.internal.http.Transport;
import io.github.smscontracts.client.wire.FastPath;
import java.lang.reflect.Proxy;
import java.net.ProxySelector;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Implements generated interfaces; every vendor's client is built on it. A call passes these links,
 * each of which knows only the next one:
 *
 * <ol>
 *   <li>{@link CallHandler} checks the arguments, and makes one attempt, or as many as are allowed;
 *       an attempt begins with the request and ends with the body, or the exception, of its answer,
 *   <li>{@link BearerToken} adds the token, of the caller's supplier or of a {@link LoginToken},
 *   <li>{@link TrafficLog} logs the request, if asked to,
 *   <li>the caller's wrapper does what it likes,
 *   <li>{@link Transport}, or the caller's own, sends it.
 * </ol>
 */
public final class ApiFactory implements AutoCloseable {

  private final ClientContext context;
  private final Client transport;
  private final TokenSource tokens;
  private final Runnable close;

  private ApiFactory(ClientContext context, Client transport, TokenSource tokens, Runnable close) {
    this.context = context;
    this.transport = transport;
    this.tokens = tokens;
    this.close = close;
  }

  /**
   * Opens no connection yet. The client logs in if the builder was given a key.
   *
   * @param login calls the operation that exchanges the key for a token
   */
  public static ApiFactory open(
      Settings settings,
      FastPath fastPath,
      BiFunction<ApiFactory, String, @Nullable String> login) {
    ApiFactory apis = open(settings, fastPath);
    Settings.Login with = settings.login();
    if (with == null) {
      return apis;
    }
    TokenSource tokens =
        new LoginToken(
            with,
            (key, atMost) ->
                login.apply(apis.with(CallOptions.unchanged().callTimeout(atMost)), key),
            apis.context.timing());
    return new ApiFactory(apis.context, apis.transport, tokens, apis.close);
  }

  /** Opens no connection yet. */
  public static ApiFactory open(Settings settings, FastPath fastPath) {
    ClientContext context = ClientContext.of(settings, fastPath);
    TokenSource tokens = TokenSource.of(settings.token());
    Runnable closed = context.closed()::countDown;
    Client given = settings.transport();
    if (given != null) {
      return new ApiFactory(context, settings.wrapper().apply(given), tokens, closed);
    }
    Transport own =
        new Transport(
            Route.to(settings.baseUrl(), ProxySelector.getDefault()),
            settings.maxConnections(),
            context.closed(),
            context.timing().nanos());
    return new ApiFactory(
        context,
        settings.wrapper().apply(own),
        tokens,
        () -> {
          closed.run();
          own.close();
        });
  }

  /** A view with other options; closing it does nothing. */
  public ApiFactory with(CallOptions options) {
    return new ApiFactory(context.with(options), transport, tokens, () -> {});
  }

  public String baseUrl() {
    return context.settings().baseUrl().toString();
  }

  /** Implements a generated interface, for any number of threads. */
  public <T> T api(Class<T> type) {
    Settings settings = context.settings();
    BearerToken token = new BearerToken(new TrafficLog(transport, settings.logging()), tokens);
    CallHandler handler =
        new CallHandler(new Target.HardCodedTarget<>(type, baseUrl()), context, token);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public void close() {
    close.run();
  }
}
