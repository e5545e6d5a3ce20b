package io.github.smscontracts.client.internal.call;

import static io.github.smscontracts.client.Recorder.answer;
import static io.github.smscontracts.client.Recorder.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.SmsException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class RetryQuotaTest {

  private static CommClient client(Recorder server) {
    return Calls.timed(() -> 0, Calls.comm(server)).build();
  }

  private static void failed(CommClient comm) {
    assertThatThrownBy(() -> Calls.get(comm)).isInstanceOf(SmsException.class);
  }

  /** 500 tokens, 5 for each repetition: an outage costs no more than 100 of these. */
  @Test
  void anOutageDoesNotMultiplyTheLoad() {
    Recorder server = new Recorder(answer(503));
    CommClient comm = client(server);
    for (int i = 0; i < 60; i++) {
      failed(comm);
    }
    assertThat(server.requests()).hasSize(160);

    failed(comm.with(CallOptions.unchanged()));
    assertThat(server.requests()).as("a view spends from the same").hasSize(161);
  }

  @Test
  void aRepetitionAfterATimeoutCostsTwiceAsMuch() {
    Recorder server = new Recorder(failure(new SocketTimeoutException()));
    CommClient comm = client(server);
    for (int i = 0; i < 60; i++) {
      failed(comm);
    }

    assertThat(server.requests()).hasSize(110);
  }

  @Test
  void aSuccessGivesATokenBackUpToAll() {
    RetryQuota quota = new RetryQuota();
    SmsException failure = TransportException.of("o", new IOException("reset"), true);
    quota.success();
    for (int i = 0; i < 100; i++) {
      assertThat(quota.allows(failure)).isTrue();
    }
    for (int i = 0; i < 4; i++) {
      quota.success();
      assertThat(quota.allows(failure)).isFalse();
    }
    quota.success();

    assertThat(quota.allows(failure)).isTrue();
    assertThat(quota.allows(failure)).isFalse();
  }
}
