package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.CampaignDetail;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that took minutes, or gigabytes, as long as the work grew faster than they. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostlyBodyTest {

  private static final int MANY = 200_000;

  private final List<Violation> reported = new ArrayList<>();

  private CampaignDetail read(int status, String body) {
    return Calls.get(
        Calls.bsg(status, body)
            .listener((operation, response, violations) -> reported.addAll(violations)));
  }

  @Test
  void manyValuesOfAnotherType() {
    CampaignDetail detail =
        read(200, "{\"data\":{\"statistics\":[" + "0,".repeat(MANY - 1) + "0]}}");

    assertThat(detail.statistics().all()).hasSize(MANY).containsOnlyNulls();
    assertThat(reported).hasSize(MANY);
  }

  @Test
  void manyNulls() {
    CampaignDetail detail =
        read(200, "{\"data\":{\"statistics\":[{}," + "null,".repeat(MANY - 1) + "null]}}");

    assertThat(detail.statistics().all()).hasSize(MANY + 1);
    assertThat(reported)
        .containsExactly(new Violation("body", "/data/statistics/1", "must not be null"));
  }

  @Test
  void aLongPrice() {
    CampaignDetail detail = read(200, "{\"data\":{\"total_price\":\"" + "1".repeat(MANY) + "\"}}");

    assertThat(CampaignView.of(detail).totalPrice()).isEmpty();
  }

  @Test
  void aLongTextDeepInLists() {
    String deep = "[".repeat(900) + "\"" + "1".repeat(MANY) + "\"" + "]".repeat(900);
    CampaignDetail detail = read(200, "{\"data\":{\"id\":" + deep + ",\"start_at\":" + deep + "}}");

    assertThat(detail.id().asLong()).isEmpty();
    assertThat(detail.startAt().instant()).isEmpty();
    assertThat(detail.startAt().number()).isEmpty();
  }

  @Test
  void anErrorWithALongBodyIsNotReadForItsMessage() {
    String name = "n".repeat(40_000);

    assertThat(
            Calls.failed(
                SmsApiException.class,
                () -> read(422, "{\"" + name + "\":[" + "0,".repeat(MANY - 1) + "0]}")))
        .hasMessageEndingWith(" 422: a long body, see body()");
  }
}
