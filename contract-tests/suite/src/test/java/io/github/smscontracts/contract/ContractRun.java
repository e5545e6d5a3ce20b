package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.client.ClientParty;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.canary.Canaries;
import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.evaluation.CaseEvaluator;
import io.github.smscontracts.engine.evaluation.Outcome;
import io.github.smscontracts.engine.oracle.CachingOracle;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.PrismOracle;
import io.github.smscontracts.engine.report.ReportFolder;
import io.github.smscontracts.engine.spec.Bundle;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.mock.PrismMock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The suite as a whole, run once: every case of every specification before all parties. */
public final class ContractRun {

  private static final Once<ContractRun> ONLY = new Once<>("the contract suite", ContractRun::new);

  private final Bundle bundle = new Bundle();
  private final Certificates certificates;
  private final Map<Vendor, CaseEvaluator> evaluators = new LinkedHashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Duration time;
  private final String mode;

  private ContractRun() {
    ReportFolder.begin(ReportFolder.OF_THE_BUILD);
    Canaries canaries = new Canaries();
    bundle.addDocuments("canary", canaries.spec());
    for (SpecOperation operation : canaries.spec().operations()) {
      bundle.add("canaries", operation);
    }
    List<SpecUnderTest> specs = SpecUnderTest.all();
    specs.forEach(tested -> bundle.addDocuments(tested.vendor().folder(), tested.spec()));
    try (PrismMock second = PrismMock.start(bundle.write())) {
      mode =
          Stream.concat(
                  Stream.of(second.mode()),
                  specs.stream().filter(SpecUnderTest::overridden).map(SpecUnderTest::toString))
              .collect(Collectors.joining(", "));
      Map<SpecUnderTest, PrismMock> mocks = new LinkedHashMap<>();
      specs.forEach(tested -> mocks.put(tested, tested.mock()));
      Instant start = Instant.now();
      URI documents = second.baseUrl();
      certificates =
          new Certificates(
              canaries.probes(),
              List.of(
                  new PrismOracle(URI.create(documents + "/canaries"), documents, "canary", ""),
                  new JvmOracle(canaries.spec())));
      mocks.forEach(
          (tested, mock) -> evaluators.put(tested.vendor(), evaluator(tested, mock, documents)));
      for (SpecUnderTest tested : specs) {
        CaseEvaluator evaluator = evaluators.get(tested.vendor());
        outcomes.addAll(tested.cases().parallelStream().map(evaluator::evaluate).toList());
      }
      time = Duration.between(start, Instant.now());
    }
  }

  static ContractRun get() {
    return ONLY.get();
  }

  private CaseEvaluator evaluator(SpecUnderTest tested, PrismMock mock, URI documents) {
    String sha256 = mock.specSha256().orElse("");
    PrismOracle prism =
        new PrismOracle(mock.baseUrl(), documents, tested.vendor().folder(), sha256);
    JvmOracle validator = new JvmOracle(tested.spec());
    ClientParty client = new ClientParty(tested.vendor(), mock.baseUrl());
    if (tested.overridden()) {
      return new CaseEvaluator(client, List.of(prism, validator), certificates);
    }
    tested.spec().requireSame(prism.name(), sha256);
    for (SpecOperation operation : tested.spec().operations()) {
      tested.spec().requireSame("the client", client.client().sha256(operation.id()));
    }
    List<Oracle> oracles = List.of(new CachingOracle(prism), new CachingOracle(validator));
    return new CaseEvaluator(client, oracles, certificates);
  }

  public List<Outcome> outcomes() {
    return outcomes;
  }

  public Certificates certificates() {
    return certificates;
  }

  /** The specification of the second mock, which judges responses. */
  public JsonNode responses() {
    return bundle.root();
  }

  /** Where the mocks ran. */
  public String mode() {
    return mode;
  }

  public Duration time() {
    return time;
  }

  CaseEvaluator evaluator(Vendor vendor) {
    return evaluators.get(vendor);
  }
}
