package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.client.ClientParty;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.canary.Canaries;
import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.evaluation.Fault;
import io.github.smscontracts.engine.evaluation.Judges;
import io.github.smscontracts.engine.evaluation.Once;
import io.github.smscontracts.engine.evaluation.Outcome;
import io.github.smscontracts.engine.evaluation.TwoAtATime;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.oracle.PrismOracle;
import io.github.smscontracts.engine.oracle.Remembering;
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

/** The suite as a whole, run once: every case of both specifications before all parties. */
public final class ContractRun {

  private static final Once<ContractRun> ONLY = new Once<>("the contract suite", ContractRun::new);

  private final Bundle bundle = new Bundle();
  private final Certificates certificates;
  private final Map<Vendor, Judges> judges = new LinkedHashMap<>();
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
    List<Against> specs = Against.all();
    specs.forEach(it -> bundle.addDocuments(it.vendor().folder(), it.spec()));
    try (PrismMock second = PrismMock.start(bundle.write())) {
      mode =
          Stream.concat(
                  Stream.of(second.mode()),
                  specs.stream().filter(Against::another).map(Against::toString))
              .collect(Collectors.joining(", "));
      Map<Against, PrismMock> mocks = new LinkedHashMap<>();
      specs.forEach(it -> mocks.put(it, it.mock()));
      Instant start = Instant.now();
      URI documents = second.baseUrl();
      certificates =
          new Certificates(
              canaries.probes(),
              List.of(
                  new PrismOracle(URI.create(documents + "/canaries"), documents, "canary", ""),
                  new JvmOracle(canaries.spec())));
      mocks.forEach((it, mock) -> judges.put(it.vendor(), judges(it, mock, documents)));
      for (Against it : specs) {
        outcomes.addAll(TwoAtATime.map(it.cases(), judges.get(it.vendor())::judge));
      }
      time = Duration.between(start, Instant.now());
    }
  }

  static ContractRun get() {
    return ONLY.get();
  }

  private Judges judges(Against it, PrismMock mock, URI documents) {
    Vendor vendor = it.vendor();
    PrismOracle prism =
        new PrismOracle(mock.baseUrl(), documents, vendor.folder(), mock.specSha256().orElse(""));
    JvmOracle validator = new JvmOracle(it.spec());
    ClientParty client = new ClientParty(vendor, mock.baseUrl());
    if (!it.another()) {
      OneSpec.require(vendor.spec(), client.client(), List.of(prism, validator));
    }
    Fault ofBothOracles = it.another() ? Fault.SPECIFICATION : Fault.SUITE;
    return new Judges(
        client,
        it.another() ? prism : new Remembering(prism),
        it.another() ? validator : new Remembering(validator),
        certificates,
        ofBothOracles);
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

  Judges judges(Vendor vendor) {
    return judges.get(vendor);
  }
}
