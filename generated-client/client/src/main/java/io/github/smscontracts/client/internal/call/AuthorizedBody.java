package io.github.smscontracts.client.internal.call;

import feign.Response;
import io.github.smscontracts.client.internal.http.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A response body with the token that no error may quote, and the deadline for reading it. */
record AuthorizedBody(Response.Body body, TokenRedaction redaction, Deadline deadline)
    implements Response.Body {

  @Override
  public @Nullable Integer length() {
    return body.length();
  }

  @Override
  public boolean isRepeatable() {
    return body.isRepeatable();
  }

  @Override
  public InputStream asInputStream() throws IOException {
    return body.asInputStream();
  }

  @Override
  public Reader asReader(Charset charset) throws IOException {
    return body.asReader(charset);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
