package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrismExtensionTest {
  @RegisterExtension static final PrismExtension SMALL = PrismExtension.of("small");

  @Test
  void theMockIsTheSharedOne() {
    assertThat(SMALL.baseUrl()).isEqualTo(PrismMock.of("small").baseUrl());
  }

  @Test
  void theMockStartsWithTheClassAndNotWithTheField() {
    PrismExtension nobody = PrismExtension.of("nobody");

    assertThatThrownBy(() -> nobody.beforeAll(null)).isInstanceOf(IllegalArgumentException.class);
  }
}
