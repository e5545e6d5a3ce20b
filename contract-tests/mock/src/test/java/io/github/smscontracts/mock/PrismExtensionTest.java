package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrismExtensionTest {
  @RegisterExtension static final PrismExtension COMM = PrismExtension.of("comm");

  @Test
  void theMockIsTheSharedOne() {
    assertThat(COMM.baseUrl()).isEqualTo(PrismMock.of("comm").baseUrl());
  }

  @Test
  void theMockStartsWithTheClassAndNotWithTheField() {
    PrismExtension nobody = PrismExtension.of("nobody");

    assertThatThrownBy(() -> nobody.beforeAll(null)).isInstanceOf(IllegalArgumentException.class);
  }
}
