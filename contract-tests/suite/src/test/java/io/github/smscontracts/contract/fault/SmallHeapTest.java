package io.github.smscontracts.contract.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.Jvm;
import io.github.smscontracts.contract.client.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallHeapTest {

  @Test
  void whatIsEndlessEndsInASmallHeap() throws Exception {
    long cases = LargeFaults.all().size() * Vendor.operations().count();

    assertThat(Jvm.outputOf(SmallHeapRun.class, "-Xmx64m")).contains("cases: " + cases);
  }
}
