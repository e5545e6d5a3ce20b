package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Meets what does not fit into memory, server and client in one small JVM. */
final class SmallHeapRun {

  private SmallHeapRun() {}

  public static void main(String[] arguments) throws Exception {
    List<FaultCase> cases = LargeFaults.all().stream().flatMap(FaultCase::of).toList();
    for (FaultCase it : cases) {
      assertThat(it.observe()).as(it.toString()).isEqualTo(it.documented());
    }
    System.out.println("cases: " + cases.size());
  }
}
