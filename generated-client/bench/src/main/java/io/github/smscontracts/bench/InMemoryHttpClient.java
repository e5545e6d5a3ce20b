package io.github.smscontracts.bench;

import java.io.ByteArrayInputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** Answers in the place of {@code java.net.http}, with a stream, as the native library asks. */
final class InMemoryHttpClient extends HttpClient {

  private static final HttpHeaders HEADERS =
      HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);

  private final HttpClient settings = HttpClient.newHttpClient();
  private final Answers answers;

  InMemoryHttpClient(Answers answers) {
    this.answers = answers;
  }

  @Override
  @SuppressWarnings("unchecked") // the library asks for streams only
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    byte[] answer = answers.to(request.method());
    return new Answer<>(request, (T) new ByteArrayInputStream(answer));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> push) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return settings.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return settings.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return settings.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return settings.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return settings.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return settings.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return settings.authenticator();
  }

  @Override
  public Version version() {
    return settings.version();
  }

  @Override
  public Optional<Executor> executor() {
    return settings.executor();
  }

  private record Answer<T>(HttpRequest request, T body) implements HttpResponse<T> {

    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public HttpHeaders headers() {
      return HEADERS;
    }

    @Override
    public URI uri() {
      return request.uri();
    }

    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }
  }
}
