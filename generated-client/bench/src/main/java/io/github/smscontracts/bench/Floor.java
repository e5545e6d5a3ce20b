package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.client.SmsJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The floor: a call written by hand on a library for HTTP, with our types and our mapper. It checks
 * the status and nothing else.
 */
interface Floor {

  /** More than there are callers. */
  int CONNECTIONS = 1024;

  String BEARER = "Bearer " + Contender.TOKEN;

  /** Returns the body of a 200, to be read to its end; the request's is null for a GET. */
  InputStream send(String method, String path, byte[] body) throws Exception;

  /** A call over a library, or from memory. */
  static Callable<Object> open(Task task, Floor library) throws Exception {
    byte[] answer = task.answerBytes();
    Floor http = library == null ? (verb, path, body) -> new ByteArrayInputStream(answer) : library;
    Method operation = Generated.operation(Ours.accessor(task).getReturnType(), task);
    JsonMapper mapper = SmsJson.mapper();
    ObjectReader answers = mapper.readerFor(operation.getReturnType());
    if (task.body().isEmpty()) {
      return () -> answers.readValue(http.send(task.method(), task.path(), null));
    }
    Class<?> type = operation.getParameterTypes()[1];
    ObjectWriter bodies = mapper.writerFor(type);
    Object body = mapper.readValue(task.body(), type);
    return () ->
        answers.readValue(http.send(task.method(), task.path(), bodies.writeValueAsBytes(body)));
  }

  static Floor okHttp(URI server) {
    MediaType json = MediaType.get("application/json");
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
    return (method, path, body) -> {
      Request request =
          new Request.Builder()
              .url(server + path)
              .header("Authorization", BEARER)
              .header("Accept", "application/json")
              .header("Accept-Encoding", "identity")
              .method(method, body == null ? null : RequestBody.create(body, json))
              .build();
      Response response = http.newCall(request).execute();
      check(response.code());
      return response.body().byteStream();
    };
  }

  static Floor httpClient(URI server) {
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableAuthCaching()
            .disableCookieManagement()
            .disableContentCompression()
            .build();
    return (method, path, body) -> {
      HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(server + path));
      request.addHeader("Authorization", BEARER);
      request.addHeader("Accept", "application/json");
      if (body != null) {
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
      }
      ClassicHttpResponse response = http.executeOpen(null, request, null);
      check(response.getCode());
      return response.getEntity().getContent();
    };
  }

  static Floor jdk(URI server) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return (method, path, body) -> {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server + path))
              .header("Authorization", BEARER)
              .header("Accept", "application/json");
      if (body == null) {
        request.GET();
      } else {
        request
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Content-Type", "application/json");
      }
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      check(response.statusCode());
      return new ByteArrayInputStream(response.body());
    };
  }

  private static void check(int status) throws IOException {
    if (status != 200) {
      throw new IOException("status " + status);
    }
  }
}
