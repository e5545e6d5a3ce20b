package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.oracle.PrismOracle;
import io.github.smscontracts.engine.spec.Bundle;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.mock.PrismMock;
import java.net.URI;
import java.util.List;

/** A mock that serves several mutants, each under a path of its own. */
public final class MockOfMutants implements AutoCloseable {

  private final List<MutantRun> runs;
  private final PrismMock mock;

  public MockOfMutants(List<MutantRun> runs) {
    this.runs = runs;
    Bundle bundle = new Bundle();
    for (MutantRun run : runs) {
      bundle.add(prefix(run), withoutAnswers(run.mutated()));
    }
    mock = PrismMock.start(bundle.write());
  }

  /** The operation without its responses, which do not matter here and make the file long. */
  private static SpecOperation withoutAnswers(SpecOperation operation) {
    ObjectNode node = operation.node().deepCopy();
    node.putObject("responses").putObject("200").put("description", "taken");
    return new SpecOperation(operation.spec(), operation.verb(), operation.path(), node);
  }

  private String prefix(MutantRun run) {
    return "m" + runs.indexOf(run);
  }

  public URI url(MutantRun run) {
    return URI.create(mock.baseUrl() + "/" + prefix(run));
  }

  public PrismOracle oracle(MutantRun run) {
    return new PrismOracle(url(run), mock.baseUrl(), "", "");
  }

  @Override
  public void close() {
    mock.close();
  }
}
