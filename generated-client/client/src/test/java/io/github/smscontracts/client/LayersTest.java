package io.github.smscontracts.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.smscontracts",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule vendorsDoNotKnowEachOtherAndTheRuntimeKnowsNone =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("runtime")
          .definedBy("io.github.smscontracts.client..")
          .layer("comm")
          .definedBy("io.github.smscontracts.comm..")
          .layer("bsg")
          .definedBy("io.github.smscontracts.bsg..")
          .whereLayer("comm")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bsg")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule modelsDoNotKnowFeign =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("feign..");
}
