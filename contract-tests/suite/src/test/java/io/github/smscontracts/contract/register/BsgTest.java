package io.github.smscontracts.contract.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.Recipient;
import io.github.smscontracts.bsg.model.SmsRequest;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.contract.client.Vendor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What rows of BSG say of the client's own API; the other tests of its rows are data. */
class BsgTest {

  private static final JsonNode ROOT = Vendor.of("bsg").spec().root();

  @Test
  void b01TheServerIsReachedByHttps() {
    assertThat(ROOT.at("/servers")).hasSize(1);
    assertThat(ROOT.at("/servers/0/url").asText()).isEqualTo("https://one-api.bsg.world");
    assertThat(sent(BsgClient.builder()).url())
        .isEqualTo("https://one-api.bsg.world/api/campaigns/5/detail");
  }

  @Test
  void b01PlainHttpIsForLoopbackOrOnPurpose() {
    URI plain = URI.create("http://one-api.bsg.example");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BsgClient.builder().token(() -> "t").baseUrl(plain).build());
    assertThat(BsgClient.builder().token(() -> "t").baseUrl(plain).allowPlainHttp().build())
        .isNotNull();
    assertThat(sent(BsgClient.builder().baseUrl(URI.create("http://localhost:7"))).url())
        .isEqualTo("http://localhost:7/api/campaigns/5/detail");
  }

  @Test
  void b02TheTokenStandsBehindBearerWithoutAColon() {
    JsonNode scheme = ROOT.at("/components/securitySchemes/bearerToken");

    assertThat(sent(BsgClient.builder()).headers())
        .containsEntry("Authorization", List.of("Bearer a-token"));
    assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
    assertThat(scheme.path("bearerFormat").asText()).isEqualTo("JWT");
  }

  @Test
  void b37TenThousandPhonesAreTheMost() {
    List<Recipient> phones =
        LongStream.range(0, 10_000).mapToObj(i -> phone(4915550100000L + i)).toList();
    List<Recipient> more = new ArrayList<>(phones);
    more.add(phone(4915550200000L));

    assertThat(sent(phones).body()).isNotEmpty();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> sent(more))
        .satisfies(
            e -> assertThat(e.violations()).extracting("pointer").containsExactly("/phones"));
  }

  private static Request sent(List<Recipient> phones) {
    SmsRequest request =
        SmsRequest.builder().phones(phones).sender("NORTHWIND").text("The sale begins").build();
    return Sent.by(BsgClient.builder(), bsg -> bsg.campaigns().sendSms(request));
  }

  private static Recipient phone(long number) {
    return Recipient.builder().number(number).build();
  }

  private static Request sent(ClientBuilder<BsgClient> builder) {
    return Sent.by(builder, bsg -> bsg.campaigns().getCampaignDetail(5L));
  }
}
