package io.github.smscontracts.contract.party;

import io.github.smscontracts.client.Operation;
import io.github.smscontracts.contract.cases.Case;
import io.github.smscontracts.contract.cases.RequestCase;
import io.github.smscontracts.contract.cases.ResponseCase;
import io.github.smscontracts.contract.spec.SpecOperation;
import java.net.URI;
import java.util.List;

/** The generated client as a party: it refuses, sends or reads what a case says. */
public final class ClientParty {

  public static final String NAME = "client";

  private final ClientRequests requests;
  private final ClientResponses responses;
  private final GeneratedClient client;

  public ClientParty(Vendor vendor, URI mock) {
    client = vendor.client(mock, http -> Exchange.transport(http), Exchange::report);
    requests = new ClientRequests(client, mock);
    responses = new ClientResponses(client, vendor);
  }

  public Opinion opinion(Case it) {
    return it instanceof RequestCase request
        ? requests.opinion(request)
        : responses.opinion((ResponseCase) it);
  }

  /** Whether the client repeats a request that must not be repeated, or the reverse. */
  public boolean promisesOtherwise(List<SpecOperation> operations) {
    return operations.stream()
        .anyMatch(
            it ->
                client.method(it.id()).getAnnotation(Operation.class).idempotent()
                    != it.idempotent());
  }

  public GeneratedClient client() {
    return client;
  }
}
