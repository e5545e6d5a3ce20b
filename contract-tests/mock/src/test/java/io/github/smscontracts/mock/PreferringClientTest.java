package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import feign.DefaultClient;
import feign.Request;
import feign.Response;
import feign.Util;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferringClientTest {
  private static Response answer(String preference) throws IOException {
    String ping = PrismMock.of("small").baseUrl() + "/ping";
    Request request = Request.create(Request.HttpMethod.GET, ping, Map.of(), null, null, null);
    return new PreferringClient(new DefaultClient(null, null), preference)
        .execute(request, new Request.Options());
  }

  @Test
  void theMockAnswersWithThePreferredStatus() throws IOException {
    assertThat(answer("code=404").status()).isEqualTo(404);
  }

  @Test
  void theMockAnswersWithThePreferredExample() throws IOException {
    String body = Util.toString(answer("example=never").body().asReader(StandardCharsets.UTF_8));

    assertThat(body).isEqualTo("{\"pong\":false}");
  }

  @Test
  void theRequestThatIsShownIsTheOneThatWasGiven() throws IOException {
    assertThat(answer("code=404").request().headers()).isEmpty();
  }
}
