package io.github.smscontracts.client;

import feign.Request;
import feign.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Requests and responses, between Feign and Apache HttpClient. */
final class HttpMessages {

  private HttpMessages() {}

  static HttpUriRequestBase request(Request request) {
    HttpUriRequestBase sent =
        new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(it -> sent.addHeader(name, it)));
    sent.removeHeaders(HttpHeaders.CONTENT_LENGTH); // HttpClient counts for itself
    sent.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    byte[] body = request.body();
    if (body != null) {
      sent.setEntity(new ByteArrayEntity(body, null));
    }
    return sent;
  }

  static Response response(ClassicHttpResponse answer, Exchange exchange, Request request) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : answer.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>(1)).add(header.getValue());
    }
    Response.Builder response =
        Response.builder().status(answer.getCode()).headers(headers).request(request);
    HttpEntity entity = answer.getEntity();
    if (entity == null) {
      exchange.end();
      return response.build();
    }
    return response.body(new ExchangeBody(exchange, entity)).build();
  }
}
