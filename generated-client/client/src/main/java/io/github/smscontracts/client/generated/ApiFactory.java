package io.github.smscontracts.client.generated;

import feign.Client;
import feign.Target;
import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Settings;
import io.github.smscontracts.client.internal.call.BearerToken;
import io.github.smscontracts.client.internal.call.CallHandler;
import io.github.smscontracts.client.internal.call.ClientContext;
import io.github.smscontracts.client.internal.call.TrafficLog;
import io.github.smscontracts.client.internal.http.Route;
import io.github.smscontracts.client.internal.http.Transport;
import io.github.smscontracts.client.wire.FastPath;
import java.lang.reflect.Proxy;
import java.net.ProxySelector;

/**
 * Implements generated interfaces; every vendor's client is built on it. A call passes these links,
 * each of which knows only the next one:
 *
 * <ol>
 *   <li>{@link CallHandler} checks the arguments, and makes one attempt, or as many as are allowed;
 *       an attempt begins with the request and ends with the body, or the exception, of its answer,
 *   <li>{@link BearerToken} adds the token,
 *   <li>{@link TrafficLog} logs the request, if asked to,
 *   <li>the caller's wrapper does what it likes,
 *   <li>{@link Transport}, or the caller's own, sends it.
 * </ol>
 */
public final class ApiFactory implements AutoCloseable {

  private final ClientContext context;
  private final Client transport;
  private final Runnable close;

  private ApiFactory(ClientContext context, Client transport, Runnable close) {
    this.context = context;
    this.transport = transport;
    this.close = close;
  }

  /** Opens no connection yet. */
  public static ApiFactory open(Settings settings, FastPath fastPath) {
    ClientContext context = ClientContext.of(settings, fastPath);
    Runnable closed = context.closed()::countDown;
    Client given = settings.transport();
    if (given != null) {
      return new ApiFactory(context, settings.wrapper().apply(given), closed);
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
        () -> {
          closed.run();
          own.close();
        });
  }

  /** A view with other options; closing it does nothing. */
  public ApiFactory with(CallOptions options) {
    return new ApiFactory(context.with(options), transport, () -> {});
  }

  public String baseUrl() {
    return context.settings().baseUrl().toString();
  }

  /** Implements a generated interface, for any number of threads. */
  public <T> T api(Class<T> type) {
    Settings settings = context.settings();
    BearerToken token =
        new BearerToken(TrafficLog.before(transport, settings.logging()), settings.token());
    CallHandler handler =
        new CallHandler(new Target.HardCodedTarget<>(type, baseUrl()), context, token);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public void close() {
    close.run();
  }
}
