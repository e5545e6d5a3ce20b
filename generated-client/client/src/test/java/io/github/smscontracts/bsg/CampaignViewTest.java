package io.github.smscontracts.bsg;

import static io.github.smscontracts.client.Json.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.smscontracts.bsg.model.CampaignDetail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignViewTest {

  private static CampaignView view(String json) {
    return CampaignView.of(read(json, CampaignDetail.class));
  }

  @Test
  void theFirstNameThatCarriesAValueWins() {
    CampaignView view =
        view(
            "{\"started_at\":\"3\",\"start_date\":\"2\",\"start_at\":\"1\","
                + "\"real_start_at\":\"5\",\"actual_start_at\":\"4\","
                + "\"creation_at\":\"7\",\"created_at\":\"6\","
                + "\"message_type\":\"rcs\",\"type\":\"sms\"}");

    assertThat(view.plannedStart().orElseThrow()).hasToString("1");
    assertThat(view.actualStart().orElseThrow()).hasToString("4");
    assertThat(view.created().orElseThrow()).hasToString("6");
    assertThat(view.kind().orElseThrow()).hasToString("sms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\" \"", "[]", "{}", "null"})
  void whatCarriesNoValueHidesNone(String nothing) {
    CampaignView view =
        view(
            ("{'start_at':~,'start_date':~,'started_at':'3','actual_start_at':~,"
                    + "'real_start_at':'5','created_at':~,'creation_at':'7','type':~,"
                    + "'message_type':'rcs','total_messages':~,'total_phones':~,'total_price':~,"
                    + "'currency':~,'statistics':{'total_messages':1,'total_phones':2,"
                    + "'total_price':'2,5','currency':'EUR'}}")
                .replace("~", nothing)
                .replace('\'', '"'));

    assertThat(view.plannedStart().orElseThrow()).hasToString("3");
    assertThat(view.actualStart().orElseThrow()).hasToString("5");
    assertThat(view.created().orElseThrow()).hasToString("7");
    assertThat(view.kind().orElseThrow()).hasToString("rcs");
    assertThat(view.totalMessages()).contains(1L);
    assertThat(view.totalPhones()).contains(2L);
    assertThat(view.totalPrice()).contains(new BigDecimal("2.5"));
    assertThat(view.currency()).contains("EUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"start_at\":\"\",\"statistics\":{\"currency\":\"\"}}"})
  void whatDidNotComeOrIsEmptyUnderEveryNameIsNone(String json) {
    CampaignView view = view(json);

    assertThat(
            List.of(
                view.plannedStart(),
                view.actualStart(),
                view.created(),
                view.kind(),
                view.totalMessages(),
                view.totalPhones(),
                view.totalPrice(),
                view.currency()))
        .containsOnly(Optional.empty());
    assertThat(view("{}").statistics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sent\":1}", "[{\"sent\":1},{}]"})
  void theStatisticsAreTheObjectOrTheFirstOfTheList(String json) {
    assertThat(view("{\"statistics\":" + json + "}").statistics().orElseThrow().sent())
        .isEqualTo(1);
  }

  @Test
  void aTotalBesideTheStatisticsWinsOverOneInside() {
    CampaignView view =
        view(
            "{\"total_messages\":1,\"total_price\":\"1,5\","
                + "\"statistics\":{\"total_messages\":2,\"total_price\":\"2,5\"}}");

    assertThat(view.totalMessages()).contains(1L);
    assertThat(view.totalPrice()).contains(new BigDecimal("1.5"));
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807, 9223372036854775807",
    "\"2e3\", 2000",
    "9223372036854775808,",
    "99999999999999999999,",
    "1e400,",
    "2.5,",
    "\"many\","
  })
  void aTotalIsAWholeNumberOf64Bits(String json, Long total) {
    CampaignView view =
        view(
            "{'statistics':{'total_messages':~,'total_phones':~}}"
                .replace('\'', '"')
                .replace("~", json));

    assertThat(view.totalPhones().orElse(null)).isEqualTo(total);
    assertThat(view.totalMessages().orElse(null)).isEqualTo(total);
  }

  @Test
  @SuppressWarnings("NullAway")
  void aViewNeedsACampaign() {
    assertThatNullPointerException().isThrownBy(() -> CampaignView.of(null)).withMessage("detail");
  }
}
