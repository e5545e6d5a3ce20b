package io.github.smscontracts.client.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.Json;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditableTest {

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
