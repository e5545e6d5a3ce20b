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

/** The generator's own clients, as it makes them. */
final class Stock {

  private static final MediaType JSON = MediaType.get("application/json");

  private final Task task;
  private final String root;

  private Stock(Task task, String library) {
    this.task = task;
    this.root = "stock.%s.%s.".formatted(task.vendor(), library);
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(root + name);
  }

  private Class<?> api() throws ClassNotFoundException {
    return type("api." + task.api());
  }

  static Callable<Object> feign(Task task, URI server)
      throws IOException, ReflectiveOperationException {
    Stock stock = new Stock(task, "feign");
    Object client = stock.type("ApiClient").getConstructor(String.class).newInstance("bearerToken");
    Generated.call(client, "setBearerToken", Contender.TOKEN);
    if (server == null) {
      Generated.call(Generated.call(client, "getFeignBuilder"), "client", Ours.inMemory(task));
    } else {
      Generated.call(client, "setBasePath", server.toString());
    }
    ObjectMapper mapper = (ObjectMapper) Generated.call(client, "getObjectMapper");
    Object api = Generated.call(client, "buildClient", stock.api());
    return Generated.callable(api, stock.api(), task, mapper::readValue);
  }

  static Callable<Object> jdk(Task task, URI server) throws ReflectiveOperationException {
    Stock stock = new Stock(task, "jdk");
    Object client = stock.type("ApiClient").getConstructor().newInstance();
    Consumer<HttpRequest.Builder> token =
        request -> request.header("Authorization", "Bearer " + Contender.TOKEN);
    Generated.call(client, "setRequestInterceptor", token);
    Generated.call(client, "updateBaseUri", server.toString());
    ObjectMapper mapper = (ObjectMapper) Generated.call(client, "getObjectMapper");
    Object api = stock.api().getConstructor(client.getClass()).newInstance(client);
    return Generated.callable(api, stock.api(), task, mapper::readValue);
  }

  static Callable<Object> okhttp(Task task, URI server)
      throws IOException, ReflectiveOperationException {
    Stock stock = new Stock(task, "okhttp");
    Object client = stock.type("ApiClient").getConstructor().newInstance();
    Generated.call(client, "setBearerToken", Contender.TOKEN);
    if (server == null) {
      OkHttpClient http = (OkHttpClient) Generated.call(client, "getHttpClient");
      Generated.call(
          client, "setHttpClient", http.newBuilder().addInterceptor(inMemory(task)).build());
    } else {
      Generated.call(client, "setBasePath", server.toString());
    }
    Object api = stock.api().getConstructor(client.getClass()).newInstance(client);
    Gson gson = (Gson) Generated.call(stock.type("JSON"), "getGson");
    return Generated.callable(api, stock.api(), task, gson::fromJson);
  }

  static Callable<Object> retrofit(Task task, URI server)
      throws IOException, ReflectiveOperationException {
    Stock stock = new Stock(task, "retrofit");
    Object client = stock.type("ApiClient").getConstructor(String.class).newInstance("bearerToken");
    Generated.call(client, "setBearerToken", Contender.TOKEN);
    if (server == null) {
      ((OkHttpClient.Builder) Generated.call(client, "getOkBuilder"))
          .addInterceptor(inMemory(task));
    } else {
      ((Retrofit.Builder) Generated.call(client, "getAdapterBuilder")).baseUrl(server + "/");
    }
    Object api = Generated.call(client, "createService", stock.api());
    Gson gson = (Gson) Generated.call(stock.type("JSON").getConstructor().newInstance(), "getGson");
    Callable<Object> call = Generated.callable(api, stock.api(), task, gson::fromJson);
    return () -> ((Call<?>) call.call()).execute().body();
  }

  private static Interceptor inMemory(Task task) throws IOException {
    byte[] answer = task.answerBytes();
    return chain ->
        new Response.Builder()
            .request(chain.request())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("OK")
            .header("Content-Type", "application/json")
            .body(ResponseBody.create(answer, JSON))
            .build();
  }
}
