package io.github.smscontracts.contract;

import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.mock.PrismMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The specification that mock and validator run for a vendor: the packed one, or on purpose another
 * file, which {@code -Dcontract.against.<vendor>=FILE} names. The client stays that of the packed
 * one, to see whether the suite notices the difference.
 */
record SpecUnderTest(Vendor vendor, Spec spec, boolean overridden) {

  private static final String PROPERTY = "contract.against.";

  private static SpecUnderTest of(Vendor vendor) {
    if (System.getProperty(PROPERTY + vendor.folder()) == null) {
      return new SpecUnderTest(vendor, vendor.spec(), false);
    }
    try {
      byte[] yaml = Files.readAllBytes(file(vendor));
      return new SpecUnderTest(vendor, Spec.ofYaml(vendor.folder(), yaml), true);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read %s, which %s names".formatted(file(vendor), PROPERTY + vendor.folder()), e);
    }
  }

  static List<SpecUnderTest> all() {
    List<String> known = Vendor.all().stream().map(vendor -> PROPERTY + vendor.folder()).toList();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PROPERTY) && !known.contains(name)) {
        throw new IllegalArgumentException(name + " names no vendor; there are " + known);
      }
    }
    return Vendor.all().stream().map(SpecUnderTest::of).toList();
  }

  /** The file, relative to where Maven was started. */
  private static Path file(Vendor vendor) {
    return Path.of(System.getProperty("contract.root", "."))
        .resolve(System.getProperty(PROPERTY + vendor.folder()));
  }

  /** The operations of both; {@link BehaviourTest} reports the others. */
  private Set<String> inBoth() {
    Set<String> ids = ids(vendor.spec());
    ids.retainAll(ids(spec));
    return ids;
  }

  List<SpecOperation> operationsInBoth() {
    return spec.operations().stream()
        .filter(operation -> inBoth().contains(operation.id()))
        .toList();
  }

  static Set<String> ids(Spec spec) {
    return spec.operations().stream()
        .map(SpecOperation::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return overridden ? vendor.folder() + " runs " + file(vendor).getFileName() : vendor.folder();
  }

  PrismMock mock() {
    return overridden ? PrismMock.start(file(vendor)) : PrismMock.of(vendor.folder());
  }

  /** The cases of the packed specification, and those that only the other file has. */
  List<Case> cases() {
    List<Case> cases = new ArrayList<>(Cases.of(vendor.spec()));
    if (overridden) {
      Set<String> known = cases.stream().map(Case::key).collect(Collectors.toSet());
      Cases.of(spec).stream().filter(given -> !known.contains(given.key())).forEach(cases::add);
      cases.removeIf(given -> !inBoth().contains(given.operation().id()));
    }
    return cases;
  }
}
