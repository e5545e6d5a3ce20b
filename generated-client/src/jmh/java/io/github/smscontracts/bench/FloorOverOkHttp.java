package io.github.smscontracts.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The transport of the client, used directly. Changes with the client's own. */
final class FloorOverOkHttp implements FloorTransport {

  private static final MediaType JSON = MediaType.get("application/json");

  private final String server;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .followSslRedirects(false)
          .build();

  FloorOverOkHttp(URI server) {
    this.server = server.toString();
  }

  @Override
  public InputStream send(String method, String path, byte[] body) throws IOException {
    Request request =
        new Request.Builder()
            .url(server + path)
            .header("Authorization", "Bearer " + Entrant.TOKEN)
            .header("Accept", "application/json")
            .method(method, body == null ? null : RequestBody.create(body, JSON))
            .build();
    Response response = http.newCall(request).execute();
    if (response.code() != 200) {
      response.close();
      throw new IOException("status " + response.code());
    }
    return response.body().byteStream();
  }

  @Override
  public void close() {
    http.connectionPool().evictAll();
  }
}
