package io.github.smscontracts.client.generated;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import feign.Target;
import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Settings;
import io.github.smscontracts.client.internal.call.BearerToken;
import io.github.smscontracts.client.internal.call.CallHandler;
import io.github.smscontracts.client.internal.call.ClientContext;
import io.github.smscontracts.client.internal.call.ConstantHeaders;
import io.github.smscontracts.client.internal.call.JsonDecoder;
import io.github.smscontracts.client.internal.call.JsonEncoder;
import io.github.smscontracts.client.internal.call.RawCommas;
import io.github.smscontracts.client.internal.call.StatusErrors;
import io.github.smscontracts.client.internal.call.TrafficLog;
import io.github.smscontracts.client.internal.http.Route;
import io.github.smscontracts.client.internal.http.Transport;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.ProxySelector;

/** Makes generated interfaces callable; what a vendor's client is built on. */
public final class ApiFactory implements AutoCloseable {

  /** Feign asks these on every call before it takes those of the call. */
  private static final Request.Options OF_NO_CALL =
      new Request.Options() {
        @Override
        public Request.Options getMethodOptions(String method) {
          return this; // the inherited one makes a map and a name
        }
      };

  /**
   * What Feign is shown in the place of a generated interface. The default methods of one that
   * stands in a module it cannot look up, because its own module does not read that one.
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

  /** Connects nothing yet. */
  public static ApiFactory open(Settings settings) {
    ClientContext context = ClientContext.of(settings);
    Client given = settings.transport();
    if (given != null) {
      return new ApiFactory(context, wrapped(settings, given), context.closed()::countDown);
    }
    Route route = Route.to(settings.baseUrl(), ProxySelector.getDefault());
    Transport own =
        new Transport(route, settings.maxConnections(), context.closed(), context.timing().nanos());
    return new ApiFactory(
        context,
        wrapped(settings, own),
        () -> {
          context.closed().countDown();
          own.close();
        });
  }

  private static Client wrapped(Settings settings, Client transport) {
    System.Logger.Level level = settings.logging();
    Client wrapped = settings.wrapper().apply(transport);
    return level == null ? wrapped : new TrafficLog(wrapped, level);
  }

  /** A view, whose end ends nothing. */
  public ApiFactory with(CallOptions options) {
    return new ApiFactory(context.with(options), transport, () -> {});
  }

  public String baseUrl() {
    return context.settings().baseUrl().toString();
  }

  /** Makes a generated interface callable, by many threads. */
  public <T> T api(Class<T> type) {
    ConstantHeaders headers = new ConstantHeaders(type);
    Target<T> target = new Target.HardCodedTarget<>(type, baseUrl());
    Object made =
        Feign.builder()
            .contract(headers)
            .options(OF_NO_CALL)
            .client(new BearerToken(transport, context.settings().token(), headers))
            .encoder(new JsonEncoder())
            .decoder(new JsonDecoder(context))
            .errorDecoder(new StatusErrors(context))
            .retryer(Retryer.NEVER_RETRY)
            .invocationHandlerFactory(
                (shown, dispatch) -> new CallHandler(target, dispatch, context))
            .target(new RawCommas<>(NoDefaultMethods.class, baseUrl()));
    InvocationHandler handler = Proxy.getInvocationHandler(made);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public void close() {
    close.run();
  }
}
