package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.CampaignId;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireValueTest {

  @Test
  void twoAreEqualIfTheSameCame() {
    assertThat(DateTimeText.of("17"))
        .isEqualTo(Json.read("\"17\"", DateTimeText.class))
        .hasSameHashCodeAs(Json.read("\"17\"", DateTimeText.class))
        .isNotEqualTo(DateTimeText.of("18"))
        .isNotEqualTo(DateTimeText.of(17))
        .isNotEqualTo("17")
        .isNotEqualTo(null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "48210377", "-2147483648", "2147483648", "9223372036854775807"})
  void aWholeNumberEqualsTheOneThatACallerMade(String json) {
    long number = Long.parseLong(json);

    assertThat(Json.read(json, CampaignId.class))
        .isEqualTo(CampaignId.of(number))
        .hasSameHashCodeAs(CampaignId.of(number));
    assertThat(Json.read(json, DateTimeText.class)).isEqualTo(DateTimeText.of(number));
    assertThat(Set.of(CampaignId.of(number))).contains(Json.read(json, CampaignId.class));
  }

  @Test
  void wholeNumbersOfAnyWidthAreEqualWhereverTheyStand() {
    assertThat(new Kept(List.of((byte) 1, (short) 2, 3, 4L, Map.of("a", BigInteger.valueOf(5)))))
        .isEqualTo(new Kept(List.of(1L, 2L, 3L, 4L, Map.of("a", 5))));
    assertThat(new Kept(BigInteger.TWO.pow(63)).wire()).isEqualTo(BigInteger.TWO.pow(63));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "0.10", "-0", "9223372036854775808", "[1,[2.50,{\"a\":3}]]"})
  void aNumberIsWrittenAsItCame(String json) {
    String spelling = json.equals("-0") ? "0" : json; // Jackson has one zero

    assertThat(Json.write(Json.read(json, DateTimeText.class))).isEqualTo(spelling);
  }

  @Test
  void theSameNumberInAnotherSpellingIsAnotherValue() {
    assertThat(Json.read("1.0", CampaignId.class)).isNotEqualTo(CampaignId.of(1));
  }

  private static final class Kept extends WireValue {

    Kept(Object wire) {
      super(wire);
    }

    @Override
    protected boolean hasKnownShape() {
      return true;
    }
  }

  @Test
  void valuesOfTwoMeaningsAreNotEqual() {
    assertThat(DateTimeText.of(17)).isNotEqualTo(CampaignId.of(17));
  }

  @Test
  void differentValuesHaveDifferentHashes() {
    assertThat(DateTimeText.of("17").hashCode()).isNotEqualTo(DateTimeText.of("18").hashCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[1]]", "[{\"a\":1}]"})
  void aShapeThatWasNotExpectedIsKeptAndCannotBeChanged(String json) {
    DateTimeText value = Json.read(json, DateTimeText.class);

    assertThat(Json.write(value)).isEqualTo(json);
    assertThatThrownBy(() -> ((List<?>) value.wire()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat((List<?>) value.wire()).singleElement().satisfies(WireValueTest::assertUnchangeable);
  }

  private static void assertUnchangeable(Object inner) {
    assertThatThrownBy(
            () -> {
              if (inner instanceof List<?> list) {
                list.clear();
              } else {
                ((Map<?, ?>) inner).clear();
              }
            })
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aValueReadsAsItCame() {
    assertThat(DateTimeText.of("soon")).hasToString("soon");
    assertThat(DateTimeText.of(17).wire()).isEqualTo(17L);
  }
}
