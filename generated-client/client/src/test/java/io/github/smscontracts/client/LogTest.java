package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LogTest {

  private static final String ODD = "{\"data\":{\"id\":\"payload\"}}";

  @AutoClose private final CapturedLog log = new CapturedLog("io.github.smscontracts.client");

  @Test
  void aResponseOutsideTheBoundsIsOneWarningWithoutPayload() {
    get(Calls.bsg(200, ODD));

    assertThat(log.records)
        .extracting(LogRecord::getLevel, LogRecord::getMessage)
        .containsExactly(
            tuple(
                Level.WARNING,
                "getCampaignDetail: the response is outside the specification:"
                    + " body /data/id must match the pattern of its schema"));
  }

  @Test
  void aRequestOutsideTheBoundsIsAWarningToo() {
    Calls.comm(Recorder.answering(200, "{\"data\":{}}"))
        .requestChecks(Check.REPORT)
        .build()
        .campaigns()
        .stopSmsCampaignSend("payload", "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00");

    assertThat(log.records)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "stopSmsCampaignSend: the request is outside the specification:"
                + " path /campaign must be a UUID");
  }

  @Test
  void aListenerThatThrowsIsAnErrorInTheLog() {
    IllegalStateException failure = new IllegalStateException("from the listener");
    ViolationListener broken =
        (operation, response, violations) -> {
          throw failure;
        };
    get(Calls.bsg(200, ODD).listener(broken));

    assertThat(log.records)
        .extracting(LogRecord::getLevel, LogRecord::getMessage, LogRecord::getThrown)
        .containsExactly(
            tuple(Level.SEVERE, "getCampaignDetail: the violation listener failed", failure));
  }
}
