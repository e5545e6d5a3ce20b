package io.github.smscontracts.bench;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Answers in OkHttp's place. */
record InMemoryOkHttp(Answers answers) implements Interceptor {

  private static final MediaType JSON = MediaType.get("application/json");

  @Override
  public Response intercept(Chain chain) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .header("Content-Type", "application/json")
        .body(ResponseBody.create(answers.to(chain.request().method()), JSON))
        .build();
  }
}
