package io.github.smscontracts.client;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The body of an answer, on its way. */
record ExchangeBody(Exchange exchange, HttpEntity entity) implements Response.Body {

  private boolean isGzip() {
    String encoding = entity.getContentEncoding();
    return "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
  }

  @Override
  public @Nullable Integer length() {
    long length = entity.getContentLength();
    return length < 0 || length > Integer.MAX_VALUE || isGzip() ? null : (Integer) (int) length;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public InputStream asInputStream() throws IOException {
    InputStream content = exchange.watched(entity.getContent());
    return isGzip() ? new GzipContent(content) : content;
  }

  @Override
  public Reader asReader(Charset charset) throws IOException {
    return new InputStreamReader(asInputStream(), charset);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
