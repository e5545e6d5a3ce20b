package io.github.smscontracts.bsg;

import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignType;
import io.github.smscontracts.bsg.model.StatisticsData;
import io.github.smscontracts.client.DateTimeText;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.generated.Numbers;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign under one name for each meaning; BSG's sources use several (register B-04 to B-07,
 * B-10, B-11). The first name with a value wins, in the order of the page. Empty texts, lists and
 * objects count as absent; PHP writes the latter two for nothing.
 */
public final class CampaignView {

  private final CampaignDetail detail;

  private CampaignView(CampaignDetail detail) {
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  /**
   * Makes a view of a campaign.
   *
   * @param detail the campaign as it came
   * @return the view
   */
  public static CampaignView of(CampaignDetail detail) {
    return new CampaignView(detail);
  }

  /**
   * When the campaign is planned to start (register B-04).
   *
   * @return the first of {@code start_at}, {@code start_date} and {@code started_at}
   */
  public Optional<DateTimeText> plannedStart() {
    return carried(detail.startAt())
        .or(() -> carried(detail.startDate()))
        .or(() -> carried(detail.startedAt()));
  }

  /**
   * When the campaign actually started (register B-05).
   *
   * @return {@code actual_start_at}, or {@code real_start_at}; empty before the start
   */
  public Optional<DateTimeText> actualStart() {
    return carried(detail.actualStartAt()).or(() -> carried(detail.realStartAt()));
  }

  /**
   * When the campaign was created (register B-06).
   *
   * @return {@code created_at}, or {@code creation_at}
   */
  public Optional<DateTimeText> created() {
    return carried(detail.createdAt()).or(() -> carried(detail.creationAt()));
  }

  /**
   * The kind of the campaign (register B-07).
   *
   * @return {@code type}, or {@code message_type}
   */
  public Optional<CampaignType> kind() {
    return carried(detail.type()).or(() -> carried(detail.messageType()));
  }

  /**
   * The counters (register B-10).
   *
   * @return the object, or the first of the list
   */
  public Optional<StatisticsData> statistics() {
    return Optional.ofNullable(detail.statistics()).flatMap(OneOrMany::first);
  }

  /**
   * Messages in the campaign, beside the statistics or inside them (register B-11).
   *
   * @return the number of messages
   */
  public Optional<Long> totalMessages() {
    return beside(detail.totalMessages(), "total_messages").flatMap(Numbers::whole);
  }

  /**
   * Recipients of the campaign, beside the statistics or inside them (register B-11).
   *
   * @return the number of recipients
   */
  public Optional<Long> totalPhones() {
    return beside(detail.totalPhones(), "total_phones").flatMap(Numbers::whole);
  }

  /**
   * Price of the campaign, beside the statistics or inside them (register B-11, B-12).
   *
   * @return the amount, in {@link #currency()}
   */
  public Optional<BigDecimal> totalPrice() {
    return beside(detail.totalPrice(), "total_price")
        .map(price -> price instanceof Price known ? known : Price.read(price))
        .flatMap(Price::amount);
  }

  /**
   * Currency of the price, beside the statistics or inside them (register B-11, B-18).
   *
   * @return an ISO 4217 code
   */
  public Optional<String> currency() {
    return beside(detail.currency(), "currency").map(Object::toString);
  }

  private Optional<Object> beside(@Nullable Object declared, String name) {
    return carried(declared)
        .or(
            () ->
                statistics()
                    .flatMap(counters -> carried(counters.additionalProperties().get(name))));
  }

  /**
   * The value, unless it is an empty text, or a list or object, which none of these values can be.
   */
  private static <T> Optional<T> carried(@Nullable T value) {
    Object wire = value instanceof WireValue it ? it.wire() : value;
    return wire == null
            || wire instanceof Collection<?>
            || wire instanceof Map<?, ?>
            || wire.toString().isBlank()
        ? Optional.empty()
        : Optional.of(value);
  }
}
