package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.LoginVendor.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.BsgClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that tells its term is renewed before that is over. */
class LoginTermTest {

  private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

  private final AtomicLong seconds = new AtomicLong();

  /** Its clock is that of the test. */
  private BsgClient client(RawServer server) {
    Settings.Timing timing =
        new Settings.Timing(
            Clock.fixed(START, ZoneOffset.UTC),
            () -> TimeUnit.SECONDS.toNanos(seconds.get()),
            wait -> {});
    return LoginVendor.client(server).timing(timing).build();
  }

  private static String jwt(String claims) {
    byte[] json = claims.getBytes(StandardCharsets.UTF_8);
    return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(json) + ".c2lnbmF0dXJl";
  }

  /** How often a client has logged in after a call now, and one after so many seconds. */
  private int logins(String token, long later) throws IOException {
    LoginVendor vendor = new LoginVendor(number -> token);
    try (RawServer server = new RawServer(vendor);
        BsgClient bsg = client(server)) {
      get(bsg);
      seconds.addAndGet(later);
      get(bsg);
    }
    return vendor.logins();
  }

  @ParameterizedTest
  @CsvSource({
    "3600, 3539, 1",
    "3600, 3540, 2",
    "100, 89, 1",
    "100, 90, 2",
    "1.5, 1, 1",
    "1.5, 2, 2",
    "2592000, 2591939, 1",
    "2592000, 2591940, 2"
  })
  void aTokenIsRenewedATenthOfItsTermBeforeItsEndButAtMostAMinute(
      String term, long later, int logins) throws IOException {
    long other = START.minus(Duration.ofDays(400)).getEpochSecond(); // the vendor's clock differs
    double exp = other + Double.parseDouble(term);
    assertThat(logins(jwt("{\"iat\":" + other + ",\"exp\":" + exp + "}"), later))
        .as("by iat and exp")
        .isEqualTo(logins);
    exp = START.getEpochSecond() + Double.parseDouble(term);
    assertThat(logins(jwt("{\"exp\":" + exp + "}"), later)).as("by exp").isEqualTo(logins);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'exp':'1800000000'}",
        "{'exp':null}",
        "{'exp':1e99}",
        "{'exp':1e999999999}",
        "{'exp':1e99999999999}",
        "{'exp':-1e999999999,'iat':1e999999999}",
        "{'exp':1763640000,'iat':1763640000}",
        "{'exp':1}",
        "[1]",
        "'exp'",
        "{",
        ""
      })
  void aTokenThatTellsNoTermIsUsedUntilItIsRefused(String claims) throws IOException {
    assertThat(logins(jwt(claims.replace('\'', '"')), Duration.ofDays(3000).toSeconds()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"opaque-token", "a.b", "a.!.b", "..", "e30.e30.e30.e30"})
  void aTokenThatIsNoJwtIsUsedUntilItIsRefused(String token) throws IOException {
    assertThat(logins(token, Duration.ofDays(3000).toSeconds())).isEqualTo(1);
  }

  @Test
  void tokensThatExpireInTheMiddleOfManyCallsLoseNone() throws IOException {
    long ahead = START.plus(Duration.ofDays(2)).getEpochSecond();
    LoginVendor vendor =
        new LoginVendor(
            number -> {
              long now = ahead + seconds.get();
              return jwt("{\"iat\":" + now + ",\"exp\":" + (now + 100) + ",\"n\":" + number + "}");
            });
    AtomicLong issued = new AtomicLong();
    RawServer.Script expiring =
        client -> {
          if (LoginVendor.isLogin(client.request())) {
            issued.set(seconds.get());
          } else if (seconds.get() - issued.get() >= 100) {
            vendor.revoke();
          }
          vendor.answer(client);
        };
    int calls = 1_000;
    try (RawServer server = new RawServer(expiring);
        BsgClient bsg = client(server)) {
      for (int i = 0; i < calls / 2; i++) {
        seconds.incrementAndGet();
        get(bsg);
        send(bsg, "text " + i);
      }
      assertThat(server.requests()).as("nothing is repeated").hasSize(calls + vendor.logins());
    }
    assertThat(vendor.logins()).isEqualTo(6);
  }
}
