package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers verdicts: several responses may share a schema, which judges a document once. */
public final class CachingOracle implements Oracle {

  private final Oracle oracle;
  private final Map<String, Verdict> judged = new ConcurrentHashMap<>();

  public CachingOracle(Oracle oracle) {
    this.oracle = oracle;
  }

  @Override
  public String name() {
    return oracle.name();
  }

  @Override
  public String sha256() {
    return oracle.sha256();
  }

  @Override
  public Verdict request(RawRequest request) {
    return oracle.request(request);
  }

  @Override
  public Verdict response(SpecOperation operation, String status, JsonNode document) {
    JsonNode schema = operation.schemaOf(operation.responses().get(status));
    return judged.computeIfAbsent(
        schema.toString() + document, it -> oracle.response(operation, status, document));
  }
}
