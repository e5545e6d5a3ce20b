package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessOutputTest {
  @Test
  void onlyTheLastLinesAreKept() {
    ProcessOutput tail = new ProcessOutput();

    IntStream.rangeClosed(1, 1_000).forEach(line -> tail.add("line " + line));

    assertThat(tail.lines()).hasSize(200).startsWith("line 801").endsWith("line 1000");
  }
}
