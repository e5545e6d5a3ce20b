package io.github.smscontracts.bsg;

import static io.github.smscontracts.client.Json.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.smscontracts.bsg.model.CampaignDetail;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignViewTest {

  private static CampaignView view(String json) {
    return CampaignView.of(read(json.replace('\'', '"'), CampaignDetail.class));
  }

  private static String facts(String json) {
    CampaignView view = view(json);
    return Stream.of(
            view.plannedStart(),
            view.actualStart(),
            view.created(),
            view.kind(),
            view.totalMessages(),
            view.totalPhones(),
            view.totalPrice(),
            view.currency())
        .map(fact -> fact.map(Object::toString).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void theFirstNameThatCarriesAValueWinsAndATotalBesideTheStatistics() {
    assertThat(
            facts(
                "{'started_at':'3','start_date':'2','start_at':'1','real_start_at':'5',"
                    + "'actual_start_at':'4','creation_at':'7','created_at':'6',"
                    + "'message_type':'rcs','type':'sms','total_messages':1,'total_price':'1,5',"
                    + "'statistics':{'total_messages':2,'total_price':'2,5'}}"))
        .isEqualTo("1 4 6 sms 1 - 1.5 -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "' '", "[]", "{}", "null"})
  void whatCarriesNoValueHidesNone(String nothing) {
    String json =
        "{'start_at':~,'start_date':~,'started_at':'3','actual_start_at':~,"
            + "'real_start_at':'5','created_at':~,'creation_at':'7','type':~,"
            + "'message_type':'rcs','total_messages':~,'total_phones':~,'total_price':~,"
            + "'currency':~,'statistics':{'total_messages':1,'total_phones':2,"
            + "'total_price':'2,5','currency':'EUR'}}";

    assertThat(facts(json.replace("~", nothing))).isEqualTo("3 5 7 rcs 1 2 2.5 EUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'start_at':'','statistics':{'currency':''}}"})
  void whatDidNotComeOrIsEmptyUnderEveryNameIsNone(String json) {
    assertThat(facts(json)).isEqualTo("- - - - - - - -");
    assertThat(view("{}").statistics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'sent':1}", "[{'sent':1},{}]"})
  void theStatisticsAreTheObjectOrTheFirstOfTheList(String json) {
    assertThat(view("{'statistics':" + json + "}").statistics().orElseThrow().sent()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "9223372036854775807, 9223372036854775807",
        "'2e3', 2000",
        "9223372036854775808, -",
        "99999999999999999999, -",
        "1e400, -",
        "2.5, -",
        "'many', -"
      })
  void aTotalIsAWholeNumberOf64Bits(String json, String total) {
    String totals = "{'statistics':{'total_messages':~,'total_phones':~}}".replace("~", json);

    assertThat(facts(totals)).isEqualTo("- - - - " + total + " " + total + " - -");
  }

  @Test
  @SuppressWarnings("NullAway")
  void aViewNeedsACampaign() {
    assertThatNullPointerException().isThrownBy(() -> CampaignView.of(null)).withMessage("detail");
  }
}
