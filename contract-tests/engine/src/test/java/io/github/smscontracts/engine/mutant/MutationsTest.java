package io.github.smscontracts.engine.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.smscontracts.engine.Petshop;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationsTest {

  private static final List<Mutant> MUTANTS = Mutations.of(Petshop.SPEC);
  private static final Labels LABELS = new Labels(Petshop.SPEC);

  @Test
  void everyMutantDiffersFromTheSpecification() {
    assertThat(
            MUTANTS.stream().filter(mutant -> mutant.spec().root().equals(mutant.truth().root())))
        .isEmpty();
  }

  @Test
  void everyMutantHasANameOfItsOwn() {
    assertThat(MUTANTS).extracting(Mutant::toString).doesNotHaveDuplicates();
  }

  @Test
  void theSpecificationItselfStaysAsItIs() {
    String before = Petshop.SPEC.root().toString();

    MUTANTS.forEach(Mutant::spec);

    assertThat(Petshop.SPEC.root()).hasToString(before);
  }

  /** A mutant of each kind, whose label is obvious. */
  @ParameterizedTest
  @CsvSource({
    "N, other descriptions",
    "B, getPet: another path",
    "B, adoptPet: another method",
    "B, getPet: another security scheme",
    "N, getPet: no security",
    "B, login: security of all",
    "N, getPet: parameter id renamed",
    "W, listPets: parameter kinds renamed",
    "W, listPets: parameter kinds explode true",
    "W, listPets: parameter kinds required true",
    "W, listPets: parameter page minimum one higher",
    "N, listPets: parameter page minimum one lower",
    "N, listPets: parameter page without minimum",
    "N, getPet: parameter id without pattern",
    "W, adoptPet: another media type of the request",
    "N, adoptPet: body required false",
    "N, adoptPet: x-idempotent true",
    "W, Login: property user renamed",
    "N, Login: property user optional",
    "W, Login: additionalProperties false",
    "W, Login/properties/user: type integer",
    "N, Login/properties/user: nullable",
    "R, Page: property pets renamed",
    "R, Page: property pets optional",
    "N, Page: property next required",
    "N, Page: additionalProperties false",
    "R, Page/properties/next: without format",
    "N, Page/properties/next: format int32",
    "N, Page/properties/next: not nullable",
    "B, Pet/properties/name: type integer",
    "B, Pet: property name renamed",
    "W, Pet: property name required",
    "R, Kind: nullable",
    "N, Kind: one more known value",
    "N, Kind: without known value cat",
    "W, Price: without shape 0",
    "N, example Tom: another value",
    "N, example Tom: another type"
  })
  void aMutantBreaksWriterReaderBothOrNobody(String letter, String name) {
    Mutant mutant =
        Stream.concat(Stream.of(Mutations.ofWordsAlone(Petshop.SPEC)), MUTANTS.stream())
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no mutant " + name));

    Label label = LABELS.of(mutant);

    assertThat(label.letter()).as(label.why()).isEqualTo(letter);
  }

  private static Suppressions of(String yaml) throws Exception {
    return Suppressions.of(new YAMLMapper().readTree(yaml));
  }

  @Test
  void aSuppressionIsOfOneMutantAndShowsItsReasonAndDate() throws Exception {
    Suppressions suppressions =
        of("[{mutant: 'petshop Price: nullable', reason: not yet, date: 2026-11-20}]");

    assertThat(suppressions.reason(survivor("Price: nullable"))).hasValue("not yet (2026-11-20)");
    assertThat(suppressions.reason(survivor("Kind: nullable"))).isEmpty();
  }

  @Test
  void aSuppressionWithoutAReasonOrADateIsRefused() {
    assertThatThrownBy(() -> of("[{mutant: a, date: 2026-11-20}]"))
        .hasMessageContaining("no reason for a");
    assertThatThrownBy(() -> of("[{mutant: a, reason: b}]"))
        .isInstanceOf(DateTimeParseException.class);
  }

  private static MutantResult survivor(String name) {
    return new MutantResult(new Mutant(Petshop.SPEC, name, List.of(), root -> {}, ""), Map.of());
  }
}
