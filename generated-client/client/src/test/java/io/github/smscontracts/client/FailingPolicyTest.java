package io.github.smscontracts.client;

import static io.github.smscontracts.client.Recorder.answer;
import static io.github.smscontracts.client.Recorder.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailingPolicyTest {

  private static ServerException failed(CommClient comm) {
    return catchThrowableOfType(ServerException.class, () -> comm.campaigns().getSmsCampaign("c"));
  }

  @Test
  void aPolicyThatFailsDoesNotHideTheFailure() {
    IllegalStateException broken = new IllegalStateException("of the policy");
    CommClient comm =
        CommClient.builder()
            .token(() -> "t")
            .transport(new Recorder(answer(503)))
            .retryPolicy(
                (attempts, failure) -> {
                  throw broken;
                })
            .build();

    assertThat(failed(comm)).hasSuppressedException(broken);
    ServerException e =
        failed(comm.with(CallOptions.unchanged().retryPolicy((attempts, failure) -> null)));
    assertThat(e.getSuppressed()[0]).hasMessage("the retry policy returned null");

    CallOptions rethrowing =
        CallOptions.unchanged()
            .retryPolicy(
                (attempts, failure) -> {
                  throw failure;
                });
    assertThat(failed(comm.with(rethrowing))).hasNoSuppressedExceptions();

    IOException checked = new IOException("of the policy");
    CallOptions sneaky =
        CallOptions.unchanged().retryPolicy((attempts, failure) -> thrown(checked));
    assertThat(failed(comm.with(sneaky))).hasSuppressedException(checked);
  }

  /** As Kotlin throws it, which knows no checked exceptions. */
  @SuppressWarnings("unchecked")
  private static <T, E extends Exception> T thrown(Exception e) throws E {
    throw (E) e;
  }
}
