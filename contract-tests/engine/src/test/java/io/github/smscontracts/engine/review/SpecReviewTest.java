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

  private static final String COMM = "../../spec/comm/openapi.yaml";

  @TempDir private Path folder;

  @Test
  void aNewSpecificationGainsAllOfItsCells() throws IOException {
    review("-", COMM);

    assertThat(read("cells.json").at("/comm/gained")).hasSizeGreaterThan(1000);
    assertThat(read("cells.json").at("/comm/base").asInt()).isZero();
    assertThat(read("examples-jvm.json").path("comm")).isNotEmpty();
  }

  @Test
  void aDeletedSpecificationLosesNothingThatItStillSays() throws IOException {
    review(COMM, "-");

    assertThat(read("cells.json").at("/comm/lost")).isEmpty();
    assertThat(read("cells.json").at("/comm/gone")).hasSizeGreaterThan(1000);
    assertThat(read("examples-jvm.json").path("comm")).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsAFinding() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "paths: [");

    review(COMM, broken.toString());

    assertThat(read("cells.json").at("/comm/problem").asText()).contains("broken.yaml");
    assertThat(read("examples-jvm.json").at("/comm/0/ok")).hasToString("false");
  }

  private void review(String base, String head) throws IOException {
    SpecReview.main(new String[] {folder.toString(), "comm", base, head});
  }

  private JsonNode read(String name) throws IOException {
    return new JsonMapper().readTree(folder.resolve(name).toFile());
  }
}
