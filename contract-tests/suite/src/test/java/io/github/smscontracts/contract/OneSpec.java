package io.github.smscontracts.contract;

import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;

/** All parties must speak of the same file. */
final class OneSpec {

  private OneSpec() {}

  static void require(Spec spec, GeneratedClient client, List<Oracle> oracles) {
    for (SpecOperation operation : spec.operations()) {
      require(spec, "the generated client", client.sha256(operation.id()));
    }
    for (Oracle oracle : oracles) {
      require(spec, oracle.name(), oracle.sha256());
    }
  }

  static void require(Spec spec, String party, String sha256) {
    if (!spec.sha256().equals(sha256)) {
      throw new IllegalStateException(
          "%s of %s was made from another specification (SHA-256 %s, the suite reads %s): build everything anew with mvn verify"
              .formatted(party, spec.name(), sha256.isEmpty() ? "unknown" : sha256, spec.sha256()));
    }
  }
}
