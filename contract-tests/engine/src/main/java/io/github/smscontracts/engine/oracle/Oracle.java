package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.spec.SpecOperation;

/** Judges whether a request or a response conforms to a specification. */
public interface Oracle {

  String name();

  /** The SHA-256 of the specification that it judges by; empty if that is not a file. */
  String sha256();

  Verdict request(RawRequest request);

  Verdict response(SpecOperation operation, String status, JsonNode document);

  default Verdict judge(Case given) {
    if (given instanceof RequestCase request) {
      return request(request.raw());
    }
    ResponseCase response = (ResponseCase) given;
    return response(response.operation(), response.status(), response.document());
  }
}
