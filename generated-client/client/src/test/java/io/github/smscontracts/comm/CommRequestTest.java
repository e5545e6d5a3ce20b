package io.github.smscontracts.comm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.MultistepData;
import io.github.smscontracts.comm.model.PlannerData;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import io.github.smscontracts.comm.model.SmsCampaignData;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommRequestTest {

  private final Recorder server = Recorder.answering(200, "{\"data\":{}}");
  private final CommClient comm = Calls.comm(server).build();
  private final CommClient unchecked = comm.with(CallOptions.unchanged().requestChecks(Check.OFF));

  /** Nothing is sent. */
  private InvalidRequestException refused(ThrowingCallable call) {
    InvalidRequestException e = Calls.failed(InvalidRequestException.class, call);
    assertThat(server.requests()).isEmpty();
    return e;
  }

  private void update(SmsCampaignData.Builder campaign) {
    comm.campaigns().updateSmsCampaign("c", campaign.build());
  }

  private void assertRefused(ThrowingCallable call, Violation... violations) {
    assertThat(refused(call).violations()).containsExactly(violations);
  }

  @ParameterizedTest
  @CsvSource({
    ", 'must not be empty, \".\" or \"..\"'",
    "'', 'must not be empty, \".\" or \"..\"'",
    "., 'must not be empty, \".\" or \"..\"'",
    ".., 'must not be empty, \".\" or \"..\"'",
    "\ud800, must not contain an unpaired surrogate",
    "a\udc00b, must not contain an unpaired surrogate",
    "\udc00\ud800, must not contain an unpaired surrogate"
  })
  void aPathValueThatWouldNotArriveIsRefusedEvenWithoutChecks(String value, String problem) {
    assertRefused(
        () -> unchecked.campaigns().getSmsCampaign(value),
        new Violation("path", "/campaign", problem));
  }

  @Test
  void everyViolationIsNamedByItsPointerAndNothingIsSent() {
    MultistepData steps =
        MultistepData.builder().stepSize(0L).stepDelay(-1L).maxSmsToSend(-1L).build();
    PlannerData plan =
        PlannerData.builder().daysOfWeek(DaysOfWeek.of()).multistepData(steps).build();
    Meta meta = Meta.builder().smsRoutingPlanId("plan").plannerData(plan).build();

    InvalidRequestException e = refused(() -> update(SmsCampaignData.builder().meta(meta)));

    assertThat(e.violations())
        .extracting(Violation::in, Violation::pointer)
        .containsExactly(
            tuple("body", "/meta/planner_data/days_of_week"),
            tuple("body", "/meta/planner_data/multistep_data/max_sms_to_send"),
            tuple("body", "/meta/planner_data/multistep_data/step_delay"),
            tuple("body", "/meta/planner_data/multistep_data/step_size"),
            tuple("body", "/meta/sms_routing_plan_id"));
    assertThat(e).hasMessageStartingWith("updateSmsCampaign: not sent");
    assertThat(e.operation()).isEqualTo("updateSmsCampaign");
  }

  @Test
  @SuppressWarnings("NullAway")
  void aMissingBodyIsRefusedEvenWithoutChecks() {
    assertThat(refused(() -> unchecked.campaigns().createSmsCampaign(null)))
        .hasMessageContaining("must not be null");
    assertRefused(
        () -> comm.campaigns().createSmsCampaign(null),
        new Violation("body", "", "must not be null"));
  }

  @Test
  void anExplicitNullForAPropertyThatIsNotNullableIsRefused() {
    Meta meta = Meta.builder().additionalProperty("segment_ids", null).build();
    assertRefused(
        () -> update(SmsCampaignData.builder().meta(meta).additionalProperty("name", null)),
        new Violation("body", "/meta/segment_ids", "must not be null"),
        new Violation("body", "/name", "must not be null"));
  }

  @Test
  void aMissingRequiredPropertyIsNamedInEnglishWhateverTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertRefused(
          () -> comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().build()),
          new Violation("body", "/name", "must not be null"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNotSetIsNotSent() {
    Meta meta = Meta.builder().additionalProperty("manual_data", null).build();
    update(SmsCampaignData.builder().name("New").meta(meta));

    assertThat(server.sentBody()).isEqualTo("{\"name\":\"New\",\"meta\":{\"manual_data\":null}}");
    assertThat(server.only().headers().get("Content-Type")).containsExactly("application/json");
  }

  @ParameterizedTest
  @MethodSource
  void whatJsonCannotWriteIsRefusedWithItsPlace(Object value, String pointer) {
    Meta meta = Meta.builder().additionalProperty("x", value).build();
    assertRefused(
        () -> update(SmsCampaignData.builder().meta(meta)),
        new Violation("body", pointer, "cannot be written as JSON"));
  }

  static List<Arguments> whatJsonCannotWriteIsRefusedWithItsPlace() {
    return List.of(
        arguments(LocalDate.of(2026, 1, 1), "/meta/x"),
        arguments(List.of(LocalDate.of(2026, 1, 1)), "/meta/x/0"),
        arguments(Double.NaN, "/meta/x"),
        arguments(Double.POSITIVE_INFINITY, "/meta/x"),
        arguments(Float.NEGATIVE_INFINITY, "/meta/x"),
        arguments(List.of(1, Map.of("y", Double.NaN)), "/meta/x/1/y"),
        arguments(new double[] {1, Double.NaN}, "/meta/x"),
        arguments(new float[] {Float.NaN}, "/meta/x"),
        arguments(Optional.of(Double.NaN), "/meta/x"),
        arguments(new Point(1, Double.NaN), "/meta/x/y"),
        arguments(new Endless(), ""));
  }

  private record Point(double x, double y) {}

  private static final class Endless {
    @JsonProperty
    Endless another() {
      return new Endless();
    }
  }

  @Test
  void otherNumbersAreWritten() {
    List<Object> numbers = List.of(1.5, 2.5f, new double[] {3.5}, new Point(4, 5.5));
    update(SmsCampaignData.builder().name("n").additionalProperty("x", numbers));

    assertThat(server.sentBody()).endsWith("\"x\":[1.5,2.5,[3.5],{\"x\":4.0,\"y\":5.5}]}");
  }
}
