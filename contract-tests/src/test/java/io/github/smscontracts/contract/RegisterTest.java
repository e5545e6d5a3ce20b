package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.party.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegisterTest {

  @Test
  void everyDiscrepancyOfASpecificationHasItsRowAndEveryRowItsPlace() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Vendor vendor : Vendor.values()) {
      for (JsonNode ids : vendor.spec().root().findValues("x-discrepancy")) {
        ids.forEach(id -> named.add(id.asText()));
      }
    }

    assertThat(rows()).isEqualTo(named);
  }

  private static Set<String> rows() throws IOException {
    try (InputStream in =
        RegisterTest.class.getResourceAsStream("/sms-contracts/DISCREPANCIES.md")) {
      String register = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher heading = Pattern.compile("(?m)^### ([BC]-\\d\\d) ").matcher(register);
      Set<String> rows = new TreeSet<>();
      while (heading.find()) {
        rows.add(heading.group(1));
      }
      return rows;
    }
  }
}
