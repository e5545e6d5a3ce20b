package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrismModeTest {
  @Test
  void theThreeModesAreInLowerCase() {
    assertThat(PrismMode.of("auto")).isEqualTo(PrismMode.AUTO);
    assertThat(PrismMode.of("docker")).isEqualTo(PrismMode.DOCKER);
    assertThat(PrismMode.of("local")).isEqualTo(PrismMode.LOCAL);
  }

  @Test
  void anUnknownModeNamesTheThree() {
    assertThatThrownBy(() -> PrismMode.of("Docker"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prism.mode has to be one of auto, docker, local, and is 'Docker'");
  }
}
