package io.github.smscontracts.client;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.Recipient;
import io.github.smscontracts.bsg.model.SmsRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A vendor that gives tokens for a key, and takes the latest until it is revoked. */
final class LoginVendor implements RawServer.Script {

  static final String KEY = "live-key-of-the-account";

  private final AtomicInteger logins = new AtomicInteger();
  private final IntFunction<String> tokens;
  private volatile String valid;

  /** Gives tokens that say nothing of their term. */
  LoginVendor() {
    this(number -> "secret-token-" + number);
  }

  LoginVendor(IntFunction<String> tokens) {
    this.tokens = tokens;
  }

  @Override
  public void answer(RawConnection client) throws Exception {
    if (isLogin(client.request())) {
      valid = tokens.apply(logins.incrementAndGet());
      client.write(RawServer.ok("{\"bearer\":\"" + valid + "\"}"));
    } else if (Objects.equals("Bearer " + valid, client.request().header("Authorization", null))) {
      client.write(RawServer.OK);
    } else {
      client.write(refusal("{}"));
    }
  }

  static boolean isLogin(RawConnection.Request request) {
    return request.target().equals("/api/auth/login");
  }

  static String refusal(String body) {
    return "HTTP/1.1 401 Unauthorized\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  void revoke() {
    valid = null;
  }

  int logins() {
    return logins.get();
  }

  /** A client of it that makes one attempt. */
  static ClientBuilder<BsgClient> client(RawServer server) {
    return BsgClient.builder()
        .baseUrl(server.url())
        .apiKey(() -> KEY)
        .retryPolicy(RetryPolicy.never());
  }

  /** Not idempotent. */
  static void send(BsgClient bsg, String text) {
    Recipient recipient = Recipient.builder().number(380661231231L).build();
    bsg.campaigns()
        .sendSms(SmsRequest.builder().phones(List.of(recipient)).sender("Shop").text(text).build());
  }
}
