package io.github.smscontracts.contract.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A fault that happens to an operation. */
record FaultCase(Vendor vendor, SpecOperation operation, ServerFault fault) {

  /** As the standard policy decides, but at once. */
  static final RetryPolicy AT_ONCE =
      (attempts, failure) ->
          RetryPolicy.standard().waitAfter(attempts, failure).map(wait -> Duration.ZERO);

  /** What was seen of a case. */
  record Observed(Ending ending, int requests) {}

  static Stream<FaultCase> of(ServerFault fault) {
    return Vendor.operations()
        .map(Arguments::get)
        .map(it -> new FaultCase((Vendor) it[0], (SpecOperation) it[1], fault));
  }

  Observed documented() {
    return new Observed(fault.ending(), fault.requests(operation.idempotent()));
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
    try (FaultServer elsewhere = new FaultServer();
        FaultServer server = new FaultServer()) {
      Scene scene = Scene.of(operation, elsewhere.otherUrl());
      Observed observed;
      try (GeneratedClient client = vendor.client(server.url(), it -> set(it, policy))) {
        if (keptConnection) {
          server.answer(scene.good());
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

  private static void set(ClientBuilder<?> client, RetryPolicy policy) {
    client.retryPolicy(policy).responseLimit(LargeFaults.LIMIT);
  }

  private Observed observe(GeneratedClient client, FaultServer server, Scene scene)
      throws IOException, InterruptedException {
    server.answer(fault.script().apply(scene));
    fault.before().accept(server);
    Ending ending = ending(client.with(fault.options()), scene);
    server.answer(scene.good());
    server.acceptConnections();
    assertThat(ending(client, scene)).as("afterwards").isEqualTo(Ending.VALUE);
    server.awaitOpenConnections(1); // by then all that was sent has been read
    List<SeenRequest> requests = server.requests();
    assertThat(requests).containsOnly(requests.get(0));
    return new Observed(ending, requests.size() - 1);
  }

  private Ending ending(GeneratedClient client, Scene scene) {
    try {
      return Ending.of(client.call(operation), scene);
    } catch (Throwable e) {
      return Ending.of(e);
    }
  }

  @Override
  public String toString() {
    return vendor + " " + operation + ": the server " + fault;
  }
}
