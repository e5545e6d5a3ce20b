package io.github.smscontracts.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.HttpException;

/** Opens connections: resolves the host, passes the proxy, starts TLS. */
record Connector(Route route, Lookup lookup) {

  /** Finds the addresses of a host. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** Opens a connection for an exchange, within one timeout for all steps. */
  HttpConnection open(Exchange exchange, Duration timeout) throws IOException, HttpException {
    InetAddress[] addresses = addresses(); // takes as long as it takes
    exchange.limit(timeout, "no connection within " + timeout);
    SocketChannel channel = connected(exchange, addresses, timeout);
    if (route.isTunnel()) {
      askProxy(exchange, channel);
    }
    Socket socket = route.secure() ? tls(channel.socket()) : channel.socket();
    HttpConnection connection = new HttpConnection(channel, socket);
    connection.serve(exchange);
    if (connection.speaksFirst()) {
      throw new IOException("the server answered or closed the connection before the request");
    }
    exchange.unlimited();
    return connection;
  }

  /** Tries the server's addresses in turn, each within its share of the time. */
  private SocketChannel connected(Exchange exchange, InetAddress[] addresses, Duration timeout)
      throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    IOException failure = new UnknownHostException(route.host());
    for (int i = 0; i < addresses.length; i++) {
      long part = (end - System.nanoTime()) / (addresses.length - i);
      SocketChannel channel = SocketChannel.open();
      exchange.uses(channel);
      try {
        connect(channel, new InetSocketAddress(addresses[i], port()), part);
        return channel;
      } catch (IOException e) {
        channel.close();
        failure = e;
      }
    }
    throw failure;
  }

  private static void connect(SocketChannel channel, InetSocketAddress address, long nanos)
      throws IOException {
    long left = TimeUnit.NANOSECONDS.toMillis(nanos) + 1;
    int millis = (int) Math.max(1, Math.min(left, Integer.MAX_VALUE)); // 0 would mean for ever
    try {
      channel.socket().setTcpNoDelay(true);
      channel.socket().connect(address, millis);
    } catch (SocketTimeoutException e) {
      throw new SocketTimeoutException("no connection to " + address + " within " + millis + " ms");
    }
  }

  private InetAddress[] addresses() throws UnknownHostException {
    InetSocketAddress proxy = route.proxy();
    if (proxy != null && proxy.getAddress() != null) {
      return new InetAddress[] {proxy.getAddress()};
    }
    return lookup.addresses(proxy == null ? route.host() : proxy.getHostString());
  }

  private int port() {
    InetSocketAddress proxy = route.proxy();
    return proxy == null ? route.port() : proxy.getPort();
  }

  private void askProxy(Exchange exchange, SocketChannel channel)
      throws IOException, HttpException {
    HttpConnection proxy = new HttpConnection(channel, channel.socket());
    proxy.serve(exchange);
    int status = proxy.send(HttpMessages.connect(route), null).getCode();
    if (status < 200 || status > 299) {
      throw new IOException(
          "the proxy %s answered %d in place of a connection to %s:%d"
              .formatted(route.proxy(), status, route.host(), route.port()));
    }
  }

  private SSLSocket tls(Socket socket) throws IOException {
    try {
      SSLSocket tls =
          (SSLSocket)
              SSLContext.getDefault()
                  .getSocketFactory()
                  .createSocket(socket, route.name(), route.port(), true);
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      tls.setSSLParameters(parameters);
      tls.startHandshake();
      return tls;
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("this JVM has no TLS", e);
    }
  }
}
