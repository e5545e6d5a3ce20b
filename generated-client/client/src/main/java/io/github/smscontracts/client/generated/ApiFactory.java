package io.github.smscontracts.client.generated;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import feign.Target;
import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Settings;
import io.github.smscontracts.client.internal.call.Attempts;
import io.github.smscontracts.client.internal.call.BearerToken;
import io.github.smscontracts.client.internal.call.CallHandler;
import io.github.smscontracts.client.internal.call.ClientContext;
import io.github.smscontracts.client.internal.call.ConstantHeaders;
import io.github.smscontracts.client.internal.call.JsonDecoder;
import io.github.smscontracts.client.internal.call.JsonEncoder;
import io.github.smscontracts.client.internal.call.StatusErrors;
import io.github.smscontracts.client.internal.call.TrafficLog;
import io.github.smscontracts.client.internal.http.Route;
import io.github.smscontracts.client.internal.http.Transport;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.ProxySelector;

/**
 * Implements generated interfaces; every vendor's client is built on it. A call passes these links,
 * each of which knows only the next one:
 *
 * <ol>
 *   <li>{@link CallHandler} checks the arguments,
 *   <li>{@link Attempts} makes one attempt, or as many as are allowed,
 *   <li>Feign makes the request, by {@link ConstantHeaders} and {@link JsonEncoder},
 *   <li>{@link BearerToken} completes it with the token and the constant headers,
 *   <li>{@link TrafficLog} logs it, if asked to,
 *   <li>the caller's wrapper does what it likes,
 *   <li>{@link Transport}, or the caller's own, sends it,
 * </ol>
 *
 * and the answer ends in {@link JsonDecoder} or {@link StatusErrors}.
 */
public final class ApiFactory implements AutoCloseable {

  /** Options that Feign asks for on every call, before it takes the call's own. */
  private static final Request.Options OF_NO_CALL =
      new Request.Options() {
        @Override
        public Request.Options getMethodOptions(String method) {
          return this; // the inherited one makes a map and a name
        }
      };

  /**
   * An interface that Feign inspects in place of the generated one, whose default methods it cannot
   * look up because its module does not read ours.
   */
  private interface NoDefaultMethods {}

  private final ClientContext context;
  private final Client transport;
  private final Runnable close;

  private ApiFactory(ClientContext context, Client transport, Runnable close) {
    this.context = context;
    this.transport = transport;
    this.close = close;
  }

  /** Opens no connection yet. */
  public static ApiFactory open(Settings settings) {
    ClientContext context = ClientContext.of(settings);
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
    ConstantHeaders headers = new ConstantHeaders(type);
    Target<T> target = new Target.HardCodedTarget<>(type, baseUrl());
    Object made =
        Feign.builder()
            .invocationHandlerFactory( // links 1 and 2
                (shown, dispatch) ->
                    new CallHandler(target, new Attempts(context), dispatch, context))
            .options(OF_NO_CALL)
            .retryer(Retryer.NEVER_RETRY)
            .contract(headers) // link 3
            .encoder(new JsonEncoder())
            .client( // links 4 to 7
                new BearerToken(
                    TrafficLog.before(transport, settings.logging()), settings.token(), headers))
            .decoder(new JsonDecoder(context)) // and back
            .errorDecoder(new StatusErrors(context))
            .target(NoDefaultMethods.class, baseUrl());
    InvocationHandler handler = Proxy.getInvocationHandler(made);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public void close() {
    close.run();
  }
}
