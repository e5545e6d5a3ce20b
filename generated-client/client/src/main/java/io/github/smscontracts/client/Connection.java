package io.github.smscontracts.client;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.ProxySelector;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a vendor's client is built on. */
@Internal
public final class Connection implements AutoCloseable {

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

  private final Settings settings;
  private final Client transport;
  private final Runnable close;

  private Connection(Settings settings, Client transport, Runnable close) {
    this.settings = settings;
    this.transport = transport;
    this.close = close;
  }

  static Connection open(
      Settings settings,
      @Nullable Client transport,
      UnaryOperator<Client> wrapper,
      int maxConnections) {
    CountDownLatch closed = settings.closed();
    if (transport != null) {
      return new Connection(settings, wrapper.apply(transport), closed::countDown);
    }
    Route route = Route.to(settings.baseUrl(), ProxySelector.getDefault());
    Transport own = new Transport(route, maxConnections, closed, settings.timing().nanos());
    return new Connection(
        settings,
        wrapper.apply(own),
        () -> {
          closed.countDown();
          own.close();
        });
  }

  /** A view, whose end ends nothing. */
  Connection with(CallOptions options) {
    return new Connection(settings.with(options), transport, () -> {});
  }

  String baseUrl() {
    return settings.baseUrl().toString();
  }

  /**
   * Makes a generated interface callable.
   *
   * @param <T> the interface
   * @param type the interface's class
   * @return the interface, thread-safe
   */
  public <T> T api(Class<T> type) {
    ConstantHeaders headers = new ConstantHeaders(type);
    Target<T> target = new Target.HardCodedTarget<>(type, baseUrl());
    Object made =
        Feign.builder()
            .contract(headers)
            .options(OF_NO_CALL)
            .client(new BearerToken(transport, settings.token(), headers))
            .encoder(new JsonEncoder())
            .decoder(new JsonDecoder(settings))
            .errorDecoder(new StatusErrors(settings))
            .retryer(Retryer.NEVER_RETRY)
            .invocationHandlerFactory(
                (shown, dispatch) -> new CallHandler(target, dispatch, settings))
            .target(new RawCommas<>(NoDefaultMethods.class, baseUrl()));
    InvocationHandler handler = Proxy.getInvocationHandler(made);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public void close() {
    close.run();
  }
}
