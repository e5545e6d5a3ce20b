package io.github.smscontracts.client.internal.http;

import feign.Request;
import feign.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Converts requests and responses between Feign and Apache HttpCore. */
final class HttpMessages {

  private static final String USER_AGENT = "sms-contracts";
  private static final List<String> OF_THE_CONNECTION =
      List.of("Content-Length", "Expect", "TE", "Trailer", "Transfer-Encoding", "Upgrade");

  private HttpMessages() {}

  static ClassicHttpRequest request(Request request, Route route) {
    BasicClassicHttpRequest sent =
        new BasicClassicHttpRequest(
            request.httpMethod().name(), (HttpHost) null, target(request, route));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> sent.addHeader(name, value)));
    OF_THE_CONNECTION.forEach(sent::removeHeaders);
    sent.setHeader(HttpHeaders.HOST, route.authority());
    sent.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    sent.setHeader(HttpHeaders.CONNECTION, "keep-alive");
    sent.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
    byte[] body = request.body();
    if (body != null || request.httpMethod().isWithBody()) { // none is announced as well
      sent.addHeader(HttpHeaders.CONTENT_LENGTH, body == null ? 0 : body.length);
    }
    return sent;
  }

  private static String target(Request request, Route route) {
    String url = request.url();
    String path = url.substring(Math.min(url.length(), route.origin().length()));
    if (!url.startsWith(route.origin()) || !path.startsWith("/")) {
      throw new IllegalArgumentException(
          "this client sends to %s alone, and not to another server".formatted(route.origin()));
    }
    return route.isForwarded() ? url : path;
  }

  static ClassicHttpRequest connect(Route route) {
    String server = route.host() + ":" + route.port();
    BasicClassicHttpRequest sent = new BasicClassicHttpRequest("CONNECT", (HttpHost) null, server);
    sent.addHeader(HttpHeaders.HOST, server);
    sent.addHeader(HttpHeaders.USER_AGENT, USER_AGENT);
    return sent;
  }

  static Response response(
      ClassicHttpResponse answer, HttpConnection connection, Exchange exchange, Request request)
      throws HttpException {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : answer.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>(1)).add(header.getValue());
    }
    Response.Builder response =
        Response.builder().status(answer.getCode()).headers(headers).request(request);
    InputStream content;
    try {
      content = connection.body(request.httpMethod().name(), answer);
    } catch (HttpException e) {
      if (answer.getCode() < 300) {
        throw e;
      }
      exchange.close(); // where the body ends nobody knows, but what the status says
      return response.build();
    }
    if (content == null) {
      exchange.finish(connection);
      return response.build();
    }
    return response.body(ExchangeBody.of(answer, content, connection, exchange)).build();
  }
}
