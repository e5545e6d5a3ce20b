package io.github.smscontracts.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.smscontracts.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class EngineRulesTest {

  private static final String OURS = "io.github.smscontracts..";

  @ArchTest
  static final ArchRule THE_ENGINE_KNOWS_NEITHER_FEIGN_NOR_A_TEST_FRAMEWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("feign..", "org.junit..", "org.assertj..");

  @ArchTest
  static final ArchRule OF_THIS_PROJECT_THE_ENGINE_KNOWS_THE_MOCK_ALONE =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage(OURS)
                  .and(
                      not(
                          resideInAnyPackage(
                              "io.github.smscontracts.engine..", "io.github.smscontracts.mock"))));

  @ArchTest
  static final ArchRule NO_TWO_PACKAGES_KNOW_EACH_OTHER =
      slices().matching("io.github.smscontracts.engine.(*)..").should().beFreeOfCycles();
}
