package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shared mocks, in the mode of the run. */
class PrismMockTest {
  private static final String CAMPAIGN = "/v1/sms/campaigns/3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";

  @Test
  void everyCallerGetsTheSameMock() {
    assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> PrismMock.of("comm")).distinct())
        .hasSize(1);
  }

  @Test
  void eachVendorHasAMockOfItsOwn() {
    assertThat(PrismMock.of("comm").baseUrl()).isNotEqualTo(PrismMock.of("bsg").baseUrl());
  }

  @Test
  void answersFromTheVendorsSpec() throws Exception {
    assertThat(Http.get(PrismMock.of("comm"), CAMPAIGN).statusCode()).isEqualTo(200);
  }

  @Test
  void closingASharedMockLeavesItToTheOthers() throws Exception {
    PrismMock.of("comm").close();

    assertThat(Http.get(PrismMock.of("comm"), CAMPAIGN).statusCode()).isEqualTo(200);
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
