package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.RawConnection;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.VendorOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A fault that happens to an operation. */
record FaultCase(VendorOperation operation, ServerFault fault) {

  /** As the standard policy decides, but at once. */
  static final RetryPolicy AT_ONCE =
      (attempts, failure) ->
          RetryPolicy.standard().waitAfter(attempts, failure).map(wait -> Duration.ZERO);

  /** What was seen of a case. */
  record Observed(Ending ending, int requests) {}

  static Stream<FaultCase> of(ServerFault fault) {
    return VendorOperation.answered().map(operation -> new FaultCase(operation, fault));
  }

  Observed documented() {
    return new Observed(fault.ending(), fault.requests(operation.spec().idempotent()));
  }

  Observed observe() throws IOException, InterruptedException {
    return observe(AT_ONCE, true);
  }

  /**
   * Lets it happen.
   *
   * @param keptConnection whether the fault happens to a connection that served before
   */
  Observed observe(RetryPolicy policy, boolean keptConnection)
      throws IOException, InterruptedException {
    try (RawServer elsewhere = new RawServer();
        RawServer server = new RawServer()) {
      Scene scene = new Scene(operation.status(), operation.answer(), elsewhere.otherUrl());
      Observed observed;
      try (SmsClient<?> client = client(server, policy)) {
        if (keptConnection) {
          server.answer(connection -> connection.write(scene.good()));
          assertThat(ending(client, scene)).as("before").isEqualTo(Ending.VALUE);
          server.forgetRequests();
        }
        observed = observe(client, server, scene);
      }
      server.awaitOpenConnections(0);
      assertThat(elsewhere.connections()).as("connections elsewhere").isZero();
      return observed;
    }
  }

  private SmsClient<?> client(RawServer server, RetryPolicy policy) {
    ClientBuilder<?> builder = operation.builder().baseUrl(server.url()).token(() -> "token");
    return (SmsClient<?>) builder.retryPolicy(policy).responseLimit(Faults.LIMIT).build();
  }

  private Observed observe(SmsClient<?> client, RawServer server, Scene scene)
      throws IOException, InterruptedException {
    server.answer(connection -> fault.reaction().play(scene, connection));
    fault.before().accept(server);
    Ending ending = ending((SmsClient<?>) client.with(fault.options()), scene);
    server.answer(connection -> connection.write(scene.good()));
    server.acceptConnections();
    assertThat(ending(client, scene)).as("afterwards").isEqualTo(Ending.VALUE);
    server.awaitOpenConnections(1); // by then all that was sent has been read
    List<RawConnection.Request> requests = server.requests();
    assertThat(requests).containsOnly(requests.get(0));
    return new Observed(ending, requests.size() - 1);
  }

  private Ending ending(SmsClient<?> client, Scene scene) {
    try {
      return Ending.of(operation.call(client), scene);
    } catch (Throwable e) {
      return Ending.of(e);
    }
  }

  @Override
  public String toString() {
    return operation + ": the server " + fault;
  }
}
