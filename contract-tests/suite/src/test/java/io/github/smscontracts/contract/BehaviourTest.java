package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what a client knows of its specification. */
class BehaviourTest {

  static List<SpecUnderTest> specifications() {
    return SpecUnderTest.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specifications")
  void theClientHasTheOperationsOfTheSpecification(SpecUnderTest against) {
    assertThat(SpecUnderTest.ids(against.vendor().spec()))
        .isEqualTo(SpecUnderTest.ids(against.spec()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specifications")
  void theClientKnowsWhetherARequestMayBeRepeated(SpecUnderTest against) {
    GeneratedClient client = client(against.vendor());

    assertThat(against.operationsInBoth())
        .allSatisfy(
            it ->
                assertThat(client.method(it.id()).getAnnotation(Operation.class).idempotent())
                    .isEqualTo(it.idempotent()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specifications")
  void theClientGoesToTheServerOfTheSpecification(SpecUnderTest against)
      throws ReflectiveOperationException {
    GeneratedClient client = client(against.vendor());

    for (SpecOperation it : against.operationsInBoth()) {
      assertThat(client.method(it.id()).getDeclaringClass().getField("BASE_URL").get(null))
          .isEqualTo(it.server());
    }
  }

  private static GeneratedClient client(Vendor vendor) {
    return vendor.client(URI.create("http://127.0.0.1:9"), http -> http, violations -> {});
  }
}
