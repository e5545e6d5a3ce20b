package io.github.smscontracts.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/** The client's library for HTTP, used directly. Changes with the client's own. */
final class FloorOverHttpClient implements FloorTransport {

  private static final int MOST_CONNECTIONS = 64;

  private final String server;
  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(MOST_CONNECTIONS)
                  .setMaxConnTotal(MOST_CONNECTIONS)
                  .build())
          .disableAutomaticRetries()
          .disableRedirectHandling()
          .disableAuthCaching()
          .disableCookieManagement()
          .disableContentCompression()
          .build();

  FloorOverHttpClient(URI server) {
    this.server = server.toString();
  }

  @Override
  public InputStream send(String method, String path, byte[] body) throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(server + path));
    request.addHeader("Authorization", "Bearer " + Entrant.TOKEN);
    request.addHeader("Accept", "application/json");
    if (body != null) {
      request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    }
    ClassicHttpResponse response = http.executeOpen(null, request, null);
    if (response.getCode() != 200) {
      response.close();
      throw new IOException("status " + response.getCode());
    }
    return response.getEntity().getContent();
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
