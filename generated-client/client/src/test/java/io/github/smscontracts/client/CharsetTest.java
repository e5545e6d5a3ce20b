package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Response;
import io.github.smscontracts.comm.CommClient;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetTest {

  @ParameterizedTest
  @CsvSource({
    "UTF-8, application/json",
    "UTF-8, application/json;charset=UTF-8",
    "UTF-8, application/json;charset=no-such-charset",
    "UTF-16LE, application/json;charset=UTF-16LE",
    "ISO-8859-1, application/json;charset=ISO-8859-1"
  })
  void aBodyIsReadInItsCharset(String charset, String contentType) {
    CommClient comm =
        CommClient.builder()
            .token(() -> "t")
            .transport(
                (request, options) ->
                    Response.builder()
                        .status(200)
                        .headers(Map.of("Content-Type", List.of(contentType)))
                        .body("{\"data\":{\"name\":\"Grüße\"}}".getBytes(Charset.forName(charset)))
                        .request(request)
                        .build())
            .build();

    assertThat(comm.campaigns().getSmsCampaign("c").data().name()).isEqualTo("Grüße");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    CommClient comm =
        CommClient.builder()
            .token(() -> "t")
            .transport(Recorder.answering(200, "\uFEFF{\"data\":{\"name\":\"n\"}}"))
            .build();

    assertThat(comm.campaigns().getSmsCampaign("c").data().name()).isEqualTo("n");
  }
}
