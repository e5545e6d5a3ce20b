package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.comm.CommClient;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogTest {

  private final Logger log = Logger.getLogger("io.github.smscontracts.client");
  private final List<LogRecord> records = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    log.addHandler(handler);
    log.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    log.removeHandler(handler);
    log.setUseParentHandlers(true);
  }

  private static ClientBuilder<BsgClient> bsg() {
    return BsgClient.builder()
        .token(() -> "secret-token")
        .transport(Recorder.answering(200, "{\"data\":{\"id\":\"payload\"}}"));
  }

  @Test
  void aResponseOutsideTheBoundsIsOneWarningWithoutPayload() {
    bsg().build().campaigns().getCampaignDetail(1L);

    assertThat(records)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getLevel()).isEqualTo(Level.WARNING);
              assertThat(it.getMessage())
                  .isEqualTo(
                      "getCampaignDetail: the response is outside the specification:"
                          + " body /data/id must match the pattern of its schema");
            });
  }

  @Test
  void aRequestOutsideTheBoundsIsAWarningToo() {
    CommClient.builder()
        .token(() -> "secret-token")
        .transport(Recorder.answering(200, "{\"data\":{}}"))
        .requestChecks(Check.REPORT)
        .build()
        .campaigns()
        .stopSmsCampaignSend("payload", "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00");

    assertThat(records)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "stopSmsCampaignSend: the request is outside the specification:"
                + " path /campaign must be a UUID");
  }

  @Test
  void aListenerThatThrowsIsAnErrorInTheLog() {
    IllegalStateException failure = new IllegalStateException("from the listener");
    bsg()
        .listener(
            (operation, response, violations) -> {
              throw failure;
            })
        .build()
        .campaigns()
        .getCampaignDetail(1L);

    assertThat(records)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getLevel()).isEqualTo(Level.SEVERE);
              assertThat(it.getMessage())
                  .isEqualTo("getCampaignDetail: the violation listener failed");
              assertThat(it.getThrown()).isSameAs(failure);
            });
  }
}
