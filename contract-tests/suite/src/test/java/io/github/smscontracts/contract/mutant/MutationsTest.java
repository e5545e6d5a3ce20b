package io.github.smscontracts.contract.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.mutant.Mutant;
import io.github.smscontracts.engine.mutant.Mutations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationsTest {

  private static final List<Mutant> MUTANTS =
      Stream.of(Vendor.values()).flatMap(it -> Mutations.of(it.spec()).stream()).toList();

  @Test
  void everyMutantDiffersFromTheSpecification() {
    assertThat(MUTANTS.stream().filter(it -> it.spec().root().equals(it.truth().root()))).isEmpty();
  }

  @Test
  void everyMutantHasANameOfItsOwn() {
    assertThat(MUTANTS).extracting(Mutant::toString).doesNotHaveDuplicates();
  }

  @Test
  void theSpecificationItselfStaysAsItIs() {
    String before = Vendor.COMM.spec().root().toString();

    MUTANTS.forEach(Mutant::spec);

    assertThat(Vendor.COMM.spec().root()).hasToString(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "another path",
        "another method",
        "no security",
        "another security scheme",
        "another media type",
        "body required",
        "parameter include renamed",
        "parameter include explode true",
        "parameter include required true",
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
