package io.github.smscontracts.client.internal.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.ClientBuilder;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClientContextTest {

  private final ClientContext context =
      ClientContext.of(
          new ClientBuilder<>("T", "https://h", true, Function.identity())
              .token(() -> "t")
              .build());

  @Test
  void aWaitOfTheSystemEndsWhenTheClientIsClosed() throws InterruptedException {
    context.closed().countDown();

    context.timing().sleeper().sleep(Duration.ofDays(1));
  }

  @Test
  void aWaitOfTheSystemIsAWaitOfTheThread() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> context.timing().sleeper().sleep(Duration.ZERO))
        .isInstanceOf(InterruptedException.class);
  }
}
