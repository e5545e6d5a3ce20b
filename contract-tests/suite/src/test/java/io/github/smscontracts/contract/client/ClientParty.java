package io.github.smscontracts.contract.client;

import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.evaluation.Finding;
import io.github.smscontracts.engine.evaluation.Party;
import io.github.smscontracts.engine.evaluation.PartyVerdict;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.net.URI;
import java.util.List;

/** The generated client as a party: it rejects, sends or reads the message of a case. */
public final class ClientParty implements Party {

  public static final String NAME = "client";

  private final ClientRequests requests;
  private final ClientResponses responses;
  private final GeneratedClient client;

  public ClientParty(Vendor vendor, URI mock) {
    client = vendor.client(mock, Exchange::transport, Exchange::report);
    requests = new ClientRequests(client, mock);
    responses = new ClientResponses(client, vendor);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public PartyVerdict judge(Case given) {
    return given instanceof RequestCase request
        ? requests.judge(request)
        : responses.judge((ResponseCase) given);
  }

  @Override
  public boolean promisesOtherwise(List<SpecOperation> operations) {
    return operations.stream()
        .anyMatch(
            operation ->
                client.method(operation.id()).getAnnotation(Operation.class).idempotent()
                    != operation.idempotent());
  }

  public GeneratedClient client() {
    return client;
  }

  static Finding finding(String expected, String found) {
    return new Finding(NAME, expected, found);
  }
}
