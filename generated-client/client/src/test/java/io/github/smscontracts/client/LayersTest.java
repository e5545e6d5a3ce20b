package io.github.smscontracts.client;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Map;
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
  private static final DescribedPredicate<JavaClass> VENDORS =
      resideInAPackage("io.github.smscontracts..").and(resideOutsideOfPackage(CLIENT + ".."));

  /** From the bottom to the top; that the API's signatures show the API alone is javac's to say. */
  @ArchTest
  static final ArchRule whoMayUseWhom =
      layers(
          Map.of(
              "internal.body", "",
              "internal.http", "",
              "api", "internal.body internal.http",
              "wire", "internal.body api",
              "internal.check", "internal.body api wire",
              "internal.call", "internal.body internal.http api wire internal.check",
              "generated", "internal.body internal.http api wire internal.check internal.call",
              "vendors", "api wire generated"));

  private static ArchRule layers(Map<String, String> used) {
    LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
    rule = rule.layer("api").definedBy(CLIENT);
    rule = rule.layer("vendors").definedBy(VENDORS);
    for (String layer : used.keySet()) {
      boolean defined = layer.equals("api") || layer.equals("vendors");
      rule = defined ? rule : rule.layer(layer).definedBy(CLIENT + "." + layer);
    }
    for (Map.Entry<String, String> it : used.entrySet()) {
      var layer = rule.whereLayer(it.getKey());
      String[] others = it.getValue().split(" ");
      rule =
          it.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(others);
    }
    return rule;
  }

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
