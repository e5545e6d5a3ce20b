package io.github.smscontracts.contract;

import io.github.smscontracts.contract.cases.Case;
import io.github.smscontracts.contract.cases.Cases;
import io.github.smscontracts.contract.party.Vendor;
import io.github.smscontracts.contract.spec.Spec;
import io.github.smscontracts.mock.PrismMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The specification that mock and validator run for a vendor: the packed one, or on purpose another
 * file, which {@code -Dcontract.against.<vendor>=FILE} names. The client stays that of the packed
 * one, so that the suite tells whether it notices what is different in the file.
 */
record Against(Vendor vendor, Spec spec, boolean another) {

  static Against of(Vendor vendor) {
    String file = System.getProperty("contract.against." + vendor.folder());
    if (file == null) {
      return new Against(vendor, vendor.spec(), false);
    }
    try {
      return new Against(
          vendor, Spec.ofYaml(vendor.folder(), Files.readAllBytes(Path.of(file))), true);
    } catch (IOException e) {
      throw new UncheckedIOException("contract.against." + vendor.folder(), e);
    }
  }

  PrismMock mock() {
    return another
        ? PrismMock.start(Path.of(System.getProperty("contract.against." + vendor.folder())))
        : PrismMock.of(vendor.folder());
  }

  /** The cases of the packed specification, and those that only the other file gives. */
  List<Case> cases() {
    List<Case> cases = new ArrayList<>(Cases.of(vendor.spec()));
    if (another) {
      Set<String> known = cases.stream().map(Case::key).collect(Collectors.toSet());
      Cases.of(spec).stream().filter(it -> !known.contains(it.key())).forEach(cases::add);
    }
    return cases;
  }
}
