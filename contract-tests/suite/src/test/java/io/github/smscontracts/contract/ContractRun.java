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
    Bundle probed = new Bundle().addDocuments("canary", canaries.spec());
    canaries.spec().operations().forEach(operation -> probed.add("canaries", operation));
    List<SpecUnderTest> specs = SpecUnderTest.all();
    specs.forEach(tested -> bundle.addDocuments(tested.vendor().folder(), tested.spec()));
    // at once, because each takes seconds; apart, because Prism compares a request with every path
    Map<SpecUnderTest, PrismMock> mocks =
        specs.parallelStream().collect(Collectors.toConcurrentMap(it -> it, SpecUnderTest::mock));
    List<PrismMock> bundles =
        Stream.of(probed, bundle).parallel().map(it -> PrismMock.start(it.write())).toList();
    try (PrismMock first = bundles.get(0);
        PrismMock second = bundles.get(1)) {
      mode =
          Stream.concat(
                  Stream.of(second.mode()),
                  specs.stream().filter(SpecUnderTest::overridden).map(SpecUnderTest::toString))
              .collect(Collectors.joining(", "));
      Instant start = Instant.now();
      URI operations = URI.create(first.baseUrl() + "/canaries");
      certificates =
          new Certificates(
              canaries.probes(),
              List.of(
                  new PrismOracle(operations, first.baseUrl(), "canary", ""),
                  new JvmOracle(canaries.spec())));
      for (SpecUnderTest tested : specs) {
        CaseEvaluator each = evaluator(tested, mocks.get(tested), second.baseUrl());
        evaluators.put(tested.vendor(), each);
      }
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
