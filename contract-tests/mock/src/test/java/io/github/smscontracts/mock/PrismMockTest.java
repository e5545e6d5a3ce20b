package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shared mocks, in the mode of the run. */
class PrismMockTest {
  private static final String PING = "/ping";

  @RegisterExtension static final PrismExtension SMALL = PrismExtension.of("small");

  @Test
  void everyCallerGetsTheSameMock() {
    assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> PrismMock.of("small")).distinct())
        .hasSize(1);
  }

  @Test
  void theMockOfAnExtensionIsTheSharedOne() {
    assertThat(SMALL.baseUrl()).isEqualTo(PrismMock.of("small").baseUrl());
  }

  @Test
  void anExtensionStartsItsMockWithTheClassAndNotWithTheField() {
    PrismExtension nobody = PrismExtension.of("nobody");

    assertThatThrownBy(() -> nobody.beforeAll(null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachVendorHasAMockOfItsOwn() {
    assertThat(PrismMock.of("small").baseUrl()).isNotEqualTo(PrismMock.of("other").baseUrl());
  }

  @Test
  void answersFromTheVendorsSpec() throws Exception {
    assertThat(Http.get(PrismMock.of("small"), PING).statusCode()).isEqualTo(200);
  }

  @Test
  void closingASharedMockLeavesItToTheOthers() throws Exception {
    PrismMock.of("small").close();

    assertThat(Http.get(PrismMock.of("small"), PING).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownVendorNamesTheFileLookedFor() {
    assertThatThrownBy(() -> PrismMock.of("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no /sms-contracts/nobody/openapi.yaml on the class path");
  }

  @Test
  void aMockThatRunsElsewhereIsNotStarted() {
    System.setProperty("prism.url.elsewhere", "http://127.0.0.1:4010");
    try {
      PrismMock mock = PrismMock.of("elsewhere");

      assertThat(mock.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:4010"));
      assertThat(mock.mode()).isEqualTo("external");
    } finally {
      System.clearProperty("prism.url.elsewhere");
    }
  }
}
