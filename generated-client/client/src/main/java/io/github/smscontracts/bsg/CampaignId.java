package io.github.smscontracts.bsg;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.generated.Numbers;
import java.util.OptionalLong;

/** The id of a campaign, which BSG sends as a number or as text (register B-03). */
public final class CampaignId extends WireValue {

  private CampaignId(Object wire) {
    super(wire);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CampaignId read(Object wire) {
    return new CampaignId(wire);
  }

  /**
   * An id as a number.
   *
   * @param id the id
   * @return the value, sent as a number
   */
  public static CampaignId of(long id) {
    return new CampaignId(id);
  }

  @Override
  protected boolean hasKnownShape() {
    return wire() instanceof String || asLong().isPresent();
  }

  /**
   * The number, whichever way it came: {@code 12000}, {@code 1.2e4} and {@code "12000"} are one.
   * This is what {@code getCampaignDetail} takes.
   *
   * @return the id; empty if something else than a whole number of 64 bits, or its digits, came
   */
  public OptionalLong asLong() {
    if (wire() instanceof Number) {
      return Numbers.whole(wire()).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
    try {
      return wire() instanceof String text
          ? OptionalLong.of(Long.parseLong(text))
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
