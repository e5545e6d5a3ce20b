package io.github.smscontracts.engine.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.Petshop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationsTest {

  private static final List<Mutant> MUTANTS = Mutations.of(Petshop.SPEC);

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "another path",
        "another method",
        "no security",
        "security of all",
        "another security scheme",
        "another media type",
        "body required",
        "parameter kinds renamed",
        "parameter kinds explode true",
        "parameter kinds required true",
        "minimum one higher",
        "minimum one lower",
        "without minimum",
        "type integer",
        "without format",
        "not nullable",
        "renamed",
        "without known value",
        "without shape",
        "another value",
        "another type",
        "x-idempotent"
      })
  void everyKindOfChangeIsMade(String kind) {
    assertThat(MUTANTS).extracting(Mutant::name).anyMatch(name -> name.contains(kind));
  }
}
