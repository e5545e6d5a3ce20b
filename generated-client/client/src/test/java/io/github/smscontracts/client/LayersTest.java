package io.github.smscontracts.client;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(locations = LayersTest.Client.class)
class LayersTest {

  static final class Client implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> test) {
      return Set.of(
          Location.of(SmsClient.class.getProtectionDomain().getCodeSource().getLocation()));
    }
  }

  private static final String CLIENT = "io.github.smscontracts.client";

  /** From the bottom to the top; that the API's signatures show the API alone is javac's to say. */
  @ArchTest
  static final ArchRule whoMayUseWhom =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("body")
          .definedBy(CLIENT + ".internal.body")
          .layer("http")
          .definedBy(CLIENT + ".internal.http")
          .layer("api")
          .definedBy(CLIENT)
          .layer("wire")
          .definedBy(CLIENT + ".wire")
          .layer("check")
          .definedBy(CLIENT + ".internal.check")
          .layer("call")
          .definedBy(CLIENT + ".internal.call")
          .layer("generated")
          .definedBy(CLIENT + ".generated")
          .layer("vendors")
          .definedBy(
              resideInAPackage("io.github.smscontracts..")
                  .and(resideOutsideOfPackage(CLIENT + "..")))
          .whereLayer("body")
          .mayNotAccessAnyLayer()
          .whereLayer("http")
          .mayNotAccessAnyLayer()
          .whereLayer("api")
          .mayOnlyAccessLayers("body", "http")
          .whereLayer("wire")
          .mayOnlyAccessLayers("body", "api")
          .whereLayer("check")
          .mayOnlyAccessLayers("body", "api", "wire")
          .whereLayer("call")
          .mayOnlyAccessLayers("body", "http", "api", "wire", "check")
          .whereLayer("generated")
          .mayOnlyAccessLayers("body", "http", "api", "wire", "check", "call")
          .whereLayer("vendors")
          .mayOnlyAccessLayers("api", "wire", "generated");

  @ArchTest
  static final ArchRule packagesOfTheRuntimeAreFreeOfCycles =
      slices()
          .matching("io.github.smscontracts.(**)")
          .that(describe("are the runtime's", slice -> slice.getNamePart(1).startsWith("client")))
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule vendorsDoNotKnowEachOther =
      slices()
          .matching("io.github.smscontracts.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage(CLIENT + ".."));

  @ArchTest
  static final ArchRule modelsDoNotKnowFeign =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("feign..");
}
