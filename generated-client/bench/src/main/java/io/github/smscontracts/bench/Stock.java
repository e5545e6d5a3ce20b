package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Retrofit;

/** The generator's own clients, with its defaults. */
final class Stock {

  private Stock() {}

  private static Class<?> type(Task task, String library, String name)
      throws ClassNotFoundException {
    return Class.forName("stock.%s.%s.%s".formatted(task.vendor(), library, name));
  }

  private static Object withToken(Task task, String library) throws Exception {
    Object client =
        type(task, library, "ApiClient").getConstructor(String.class).newInstance("bearerToken");
    Generated.call(client, "setBearerToken", Contender.TOKEN);
    return client;
  }

  static Callable<Object> feign(Task task, URI server) throws Exception {
    Class<?> api = type(task, "feign", "api." + task.api());
    Object client = withToken(task, "feign");
    if (server == null) {
      Object builder = Generated.call(client, "getFeignBuilder");
      Generated.call(builder, "client", Ours.inMemory(task));
    } else {
      Generated.call(client, "setBasePath", server.toString());
    }
    ObjectMapper mapper = (ObjectMapper) Generated.call(client, "getObjectMapper");
    return Generated.callable(
        Generated.call(client, "buildClient", api), api, task, mapper::readValue);
  }

  static Callable<Object> jdk(Task task, URI server) throws Exception {
    Class<?> api = type(task, "jdk", "api." + task.api());
    Object client = type(task, "jdk", "ApiClient").getConstructor().newInstance();
    Consumer<HttpRequest.Builder> token =
        request -> request.header("Authorization", "Bearer " + Contender.TOKEN);
    Generated.call(client, "setRequestInterceptor", token);
    Generated.call(client, "updateBaseUri", server.toString());
    ObjectMapper mapper = (ObjectMapper) Generated.call(client, "getObjectMapper");
    return Generated.callable(
        api.getConstructor(client.getClass()).newInstance(client), api, task, mapper::readValue);
  }

  static Callable<Object> okHttp(Task task, URI server) throws Exception {
    Class<?> api = type(task, "okhttp", "api." + task.api());
    Object client = type(task, "okhttp", "ApiClient").getConstructor().newInstance();
    Generated.call(client, "setBearerToken", Contender.TOKEN);
    if (server == null) {
      OkHttpClient http = (OkHttpClient) Generated.call(client, "getHttpClient");
      Generated.call(client, "setHttpClient", inMemory(task, http.newBuilder()).build());
    } else {
      Generated.call(client, "setBasePath", server.toString());
    }
    Gson gson = (Gson) Generated.call(type(task, "okhttp", "JSON"), "getGson");
    return Generated.callable(
        api.getConstructor(client.getClass()).newInstance(client), api, task, gson::fromJson);
  }

  static Callable<Object> retrofit(Task task, URI server) throws Exception {
    Class<?> api = type(task, "retrofit", "api." + task.api());
    Object client = withToken(task, "retrofit");
    if (server == null) {
      inMemory(task, (OkHttpClient.Builder) Generated.call(client, "getOkBuilder"));
    } else {
      ((Retrofit.Builder) Generated.call(client, "getAdapterBuilder")).baseUrl(server + "/");
    }
    Object json = type(task, "retrofit", "JSON").getConstructor().newInstance();
    Gson gson = (Gson) Generated.call(json, "getGson");
    Callable<Object> call =
        Generated.callable(Generated.call(client, "createService", api), api, task, gson::fromJson);
    return () -> ((Call<?>) call.call()).execute().body();
  }

  private static OkHttpClient.Builder inMemory(Task task, OkHttpClient.Builder http)
      throws IOException {
    byte[] answer = task.answerBytes();
    MediaType json = MediaType.get("application/json");
    Interceptor interceptor =
        chain ->
            new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .header("Content-Type", "application/json")
                .body(ResponseBody.create(answer, json))
                .build();
    return http.addInterceptor(interceptor);
  }
}
