package io.github.smscontracts.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp, used directly. */
record FloorOkHttp(URI server, OkHttpClient http) implements Floor {

  private static final MediaType JSON = MediaType.get("application/json");

  FloorOkHttp(URI server) {
    this(
        server,
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(1024, 1, TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build());
  }

  @Override
  public InputStream send(String method, String path, byte[] body) throws IOException {
    Request request =
        new Request.Builder()
            .url(server + path)
            .header("Authorization", "Bearer " + Contender.TOKEN)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "identity")
            .method(method, body == null ? null : RequestBody.create(body, JSON))
            .build();
    Response response = http.newCall(request).execute();
    if (response.code() != 200) {
      response.close();
      throw new IOException("status " + response.code());
    }
    return response.body().byteStream();
  }
}
