package io.github.smscontracts.client.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.Json;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every generated model relies on: copies of its collections, and its form to be edited. */
class ModelTest {

  @Test
  void absenceIsKept() {
    assertThat(Immutable.list(null)).isNull();
    assertThat(Immutable.map(null)).isNull();
    assertThat(Immutable.additional(null)).isEmpty();
  }

  @Test
  void aCopyKeepsItsOrderAndDoesNotChange() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", null);
    List<Object> inner = new ArrayList<>(List.of(1));
    List<Object> list =
        new ArrayList<>(Arrays.asList(inner, null, Set.of(inner), Map.of("a", inner)));
    Map<String, Object> properties = new HashMap<>(Map.of("x", list));
    Map<String, Integer> copyOfMap = Immutable.map(map);
    List<Object> copyOfList = Immutable.list(list);
    Map<String, Object> copyOfProperties = Immutable.additional(properties);
    map.clear();
    inner.clear();
    list.clear();
    properties.clear();

    List<Object> copy =
        Arrays.asList(List.of(1), null, List.of(List.of(1)), Map.of("a", List.of(1)));
    assertThat(copyOfMap.keySet()).containsExactly("z", "a");
    assertThat(copyOfList).isEqualTo(copy);
    assertThat(copyOfProperties).isEqualTo(Map.of("x", copy));
    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            copyOfMap::clear,
            copyOfList::clear,
            copyOfProperties::clear,
            ((List<?>) copyOfList.get(0))::clear)) {
      assertThatThrownBy(change).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void whatContainsItselfIsRefusedAndNamed() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    List<Object> list = new ArrayList<>();
    list.add(list);
    Object[] array = new Object[1];
    array[0] = array;

    assertEndless("/a~1b", () -> Meta.builder().additionalProperty("a/b", map).build());
    assertEndless("/x", () -> Meta.builder().additionalProperty("x", List.of(list)).build());
    assertEndless("/x", () -> Meta.builder().additionalProperty("x", array).build());
    assertEndless("", () -> Immutable.list(list));
  }

  private static void assertEndless(String pointer, ThrowingCallable copy) {
    assertThatIllegalArgumentException()
        .isThrownBy(copy)
        .withMessage("the value at \"%s\" contains itself, or is deeper than 1000 levels", pointer);
  }

  @Test
  void whatIsAsDeepAsJsonMayBeIsCopied() {
    assertThat(Immutable.additional(Map.of("x", nested(1000)))).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Immutable.additional(Map.of("x", nested(1001))));
  }

  private static Object nested(int levels) {
    Object value = "leaf";
    for (int i = 0; i < levels; i++) {
      value = List.of(value);
    }
    return value;
  }

  @Test
  void aDeclaredPropertyMayStandAmongTheAdditionalOnesOnlyAsNull() {
    Map<String, Object> absent = Map.of("other", 1);
    Map<String, Object> explicitNull = new HashMap<>();
    explicitNull.put("name", null);

    assertThatCode(() -> Immutable.checkDeclared("name", "n", absent)).doesNotThrowAnyException();
    assertThatCode(() -> Immutable.checkDeclared("name", null, explicitNull))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Immutable.checkDeclared("name", "n", explicitNull));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Immutable.checkDeclared("name", null, Map.of("name", "n")))
        .withMessageStartingWith("\"name\" is a declared property");
  }

  public record Read(
      @JsonProperty("price") Price price,
      @JsonProperty("count") Long count,
      @JsonProperty("\0") @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {}

  public record Price(
      @JsonProperty("amount") String amount,
      @JsonProperty("\0") @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {}

  public record NewPrice(
      @JsonProperty("amount") String amount,
      @JsonProperty("\0") @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {}

  public record Written(
      @JsonProperty("price") NewPrice price,
      @JsonProperty("days") List<Long> days,
      @JsonProperty("comment") String comment,
      @JsonProperty("\0") @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

    public Written {
      Immutable.checkDeclared("days", days, additionalProperties);
      Immutable.checkDeclared("comment", comment, additionalProperties);
    }
  }

  private static JsonNode json(String json) {
    return Json.read(json, JsonNode.class);
  }

  private static JsonNode written(String read) {
    Read model = Json.read(read, Read.class);
    return json(Json.write(Editable.as(Written.class, model, model.additionalProperties())));
  }

  @Test
  void whatBothDeclareIsTheSameObject() {
    Meta meta = Meta.builder().additionalProperty("hlr_settings", null).build();

    SmsCampaignData data =
        SmsCampaign.builder().id("7").name("n").meta(meta).build().toSmsCampaignData();

    assertThat(data).isEqualTo(SmsCampaignData.builder().id("7").name("n").meta(meta).build());
    assertThat(data.meta()).isSameAs(meta);
    SmsCampaign explicit = SmsCampaign.builder().additionalProperty("status", null).build();
    assertThat(Json.write(explicit.toSmsCampaignData())).isEqualTo("{\"status\":null}");
    SmsCampaign logs = SmsCampaign.builder().additionalProperty("logs", null).build();
    assertThat(Json.write(logs.toSmsCampaignData())).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"n\",\"tags\":[\"a\",null,{\"b\":1.50}],\"empty\":null}|",
        "{\"team_id\":\"t\",\"offers\":[],\"logs\":null}|{}"
      })
  void whatOnlyTheReadOneDeclaresIsLeftOutAndTheRestIsKept(String read, String written) {
    assertThat(json(Json.write(Json.read(read, SmsCampaign.class).toSmsCampaignData())))
        .isEqualTo(json(written == null ? read : written));
  }

  @Test
  void whatOnlyTheWrittenOneDeclaresIsReadFromWhatIsUnknown() {
    assertThat(written("{\"count\":7,\"days\":[1,\"2\"],\"comment\":null,\"x\":{}}"))
        .isEqualTo(json("{\"days\":[1,2],\"comment\":null,\"x\":{}}"));
    String price = "{\"price\":{\"amount\":\"1\",\"unit\":\"EUR\"}}";
    assertThat(written(price)).as("of two types").isEqualTo(json(price));
    assertThat(written("{\"days\":{\"not\":\"a list\"},\"x\":1}")).isEqualTo(json("{\"x\":1}"));
  }

  @Test
  void aPropertyThatIsCalledLikeOurMapIsAnOrdinaryOne() {
    String odd =
        "{\"(additional)\":2,\"additional_properties\":[],\"additionalProperties\":{\"a\":1}}";

    assertThat(json(Json.write(Json.read(odd, Meta.class)))).isEqualTo(json(odd));
  }
}
