package io.github.smscontracts.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentEncodingTest {

  private final PercentEncoding encoding = new PercentEncoding();

  @Test
  void unreservedCharactersStayAsTheyAre() {
    String unreserved = "ABCXYZabcxyz0189-._~";

    assertThat(encoding.expand(unreserved)).isEqualTo(unreserved);
  }

  @Test
  void everythingElseIsEncodedOctetByOctet() {
    assertThat(encoding.expand("/?#%& +é\uD83D\uDE00\0"))
        .isEqualTo("%2F%3F%23%25%26%20%2B%C3%A9%F0%9F%98%80%00");
  }

  @Test
  void aNumberIsEncodedAsItsDigits() {
    assertThat(encoding.expand(-17L)).isEqualTo("-17");
  }
}
