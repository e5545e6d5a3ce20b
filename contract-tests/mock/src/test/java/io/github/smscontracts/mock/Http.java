package io.github.smscontracts.mock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends the request of these tests. */
final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  static HttpResponse<String> get(PrismMock mock, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mock.baseUrl() + path))
            .header("Authorization", "Bearer any")
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
