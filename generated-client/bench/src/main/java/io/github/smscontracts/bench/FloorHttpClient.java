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

/** Apache HttpClient, used directly. */
record FloorHttpClient(URI server, CloseableHttpClient http) implements Floor {

  private static final int MOST_CONNECTIONS = 1024;

  FloorHttpClient(URI server) {
    this(
        server,
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
            .build());
  }

  @Override
  public InputStream send(String method, String path, byte[] body) throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(server + path));
    request.addHeader("Authorization", "Bearer " + Contender.TOKEN);
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
}
