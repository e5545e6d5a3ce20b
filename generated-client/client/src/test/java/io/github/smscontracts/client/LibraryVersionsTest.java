package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Feign;
import io.github.smscontracts.client.LibraryVersions.Library;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryVersionsTest {

  @Test
  void theLibrariesOfThisBuildWillDo() {
    assertThatCode(LibraryVersions::check).doesNotThrowAnyException();
    assertThatCode(() -> LibraryVersions.check(List.of(new Library("a:b", "99", getClass()))))
        .as("a library of unknown version")
        .doesNotThrowAnyException();
  }

  @Test
  void everyLibraryThatIsTooOldIsNamedWithItsVersionItsPlaceAndTheVersionNeeded() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                LibraryVersions.check(
                    List.of(
                        new Library("io.github.openfeign:feign-core", "99", Feign.class),
                        new Library(
                            "com.fasterxml.jackson.core:jackson-databind",
                            "99.1",
                            JsonMapper.class),
                        new Library("a:fine", "1", JsonMapper.class))))
        .withMessageMatching(
            "a library is too old for sms-contracts-client: io\\.github\\.openfeign:feign-core is"
                + " 13\\.\\d+ in file:\\S+/feign-core-\\S+\\.jar, and has to be 99 or newer;"
                + " com\\.fasterxml\\.jackson\\.core:jackson-databind is 2\\.\\S+ in"
                + " file:\\S+\\.jar, and has to be 99\\.1 or newer\\. Set a newer version .*");
  }

  @ParameterizedTest
  @CsvSource({
    "13.10, 13.2, true",
    "13.1, 13.1, true",
    "2.17.3, 2.18, false",
    "2.18.0, 2.18, true",
    "8.0.3.Final, 8.0, true",
    "7.0.5.Final, 8.0, false",
    "5.3-beta1, 5.3, false",
    "unspecified, 5.3, true"
  })
  void versionsAreComparedByTheirNumbers(String found, String oldest, boolean reaches) {
    assertThat(LibraryVersions.reaches(found, oldest)).isEqualTo(reaches);
  }
}
