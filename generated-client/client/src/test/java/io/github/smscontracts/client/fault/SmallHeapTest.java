package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.Jvm;
import io.github.smscontracts.client.VendorOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallHeapTest {

  @Test
  void whatIsEndlessEndsInASmallHeap() throws Exception {
    long cases = LargeFaults.all().size() * VendorOperation.all().count();

    assertThat(Jvm.outputOf(SmallHeapRun.class, "-Xmx64m")).contains("cases: " + cases);
  }
}
