package io.github.smscontracts.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReviewTest {

  private static final String SHOP = "src/test/resources/petshop.yaml";

  @TempDir private Path folder;

  @Test
  void aNewSpecificationGainsAllOfItsCells() throws IOException {
    review("-", SHOP);

    assertThat(read("cells.json").at("/shop/gained")).hasSizeGreaterThan(100);
    assertThat(read("cells.json").at("/shop/base").asInt()).isZero();
    assertThat(read("examples-jvm.json").path("shop")).isNotEmpty();
  }

  @Test
  void aDeletedSpecificationLosesNothingThatItStillSays() throws IOException {
    review(SHOP, "-");

    assertThat(read("cells.json").at("/shop/lost")).isEmpty();
    assertThat(read("cells.json").at("/shop/gone")).hasSizeGreaterThan(100);
    assertThat(read("examples-jvm.json").path("shop")).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsAFinding() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "paths: [");

    review(SHOP, broken.toString());

    assertThat(read("cells.json").at("/shop/problem").asText()).contains("broken.yaml");
    assertThat(read("examples-jvm.json").at("/shop/0/ok")).hasToString("false");
  }

  private void review(String base, String head) throws IOException {
    SpecReview.main(new String[] {folder.toString(), "shop", base, head});
  }

  private JsonNode read(String name) throws IOException {
    return new JsonMapper().readTree(folder.resolve(name).toFile());
  }
}
