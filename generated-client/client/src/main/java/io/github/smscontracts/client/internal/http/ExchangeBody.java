package io.github.smscontracts.client.internal.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The body of a response that is still being received. */
record ExchangeBody(Exchange exchange, InputStream content, boolean gzip, @Nullable Integer length)
    implements Response.Body {

  static ExchangeBody of(
      ClassicHttpResponse answer,
      InputStream content,
      HttpConnection connection,
      Exchange exchange) {
    String encoding = value(answer, HttpHeaders.CONTENT_ENCODING);
    boolean gzip = "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
    return new ExchangeBody(
        exchange,
        new Content(content, connection, exchange),
        gzip,
        gzip ? null : length(value(answer, HttpHeaders.CONTENT_LENGTH)));
  }

  private static @Nullable String value(ClassicHttpResponse answer, String name) {
    Header header = answer.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static @Nullable Integer length(@Nullable String header) {
    try {
      return header == null ? null : Integer.valueOf(header.trim());
    } catch (NumberFormatException e) { // too large to believe in
      return null;
    }
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public InputStream asInputStream() {
    return gzip ? new GzipContent(content) : content;
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() {
    exchange.close();
  }

  /** The decompressed content. Reading it to its end ends the exchange. */
  private static final class Content extends BlockInput {

    private final InputStream in;
    private final HttpConnection connection;
    private final Exchange exchange;

    Content(InputStream content, HttpConnection connection, Exchange exchange) {
      this.in = content;
      this.connection = connection;
      this.exchange = exchange;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int read = in.read(bytes, from, length);
        if (read < 0) {
          exchange.finish(connection);
        }
        return read;
      } catch (IOException | RuntimeException e) {
        throw exchange.failure(e);
      }
    }

    /** Abandons the exchange; HttpCore would read an endless body to its end. */
    @Override
    public void close() {
      exchange.close();
    }
  }
}
