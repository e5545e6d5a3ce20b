package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.contract.client.ClientParty;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.canary.Probe;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.evaluation.Complaint;
import io.github.smscontracts.engine.evaluation.FailureText;
import io.github.smscontracts.engine.evaluation.Fault;
import io.github.smscontracts.engine.evaluation.Judges;
import io.github.smscontracts.engine.evaluation.Outcome;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whose fault it is when parties differ. */
class AttributionTest {

  private static final Verdict ACCEPTS = new Verdict(true, List.of(), "fine");
  private static final Verdict REFUSES = new Verdict(false, List.of("body"), "not so");

  /** An oracle with one answer, or the right one. */
  private record Fake(String name, Verdict always) implements Oracle {
    @Override
    public String sha256() {
      return "";
    }

    @Override
    public Verdict request(RawRequest request) {
      return always;
    }

    @Override
    public Verdict response(SpecOperation operation, String status, JsonNode document) {
      return always;
    }
  }

  private static List<Complaint> complaints(Case it, Verdict prism, Verdict validator) {
    List<Oracle> oracles = List.of(new Fake("Prism", prism), new Fake("validator", validator));
    List<Probe> known = List.of(new Probe(Certificates.of(it.cell()), "", true, oracle -> ACCEPTS));
    return new Judges(
            new ClientParty(Vendor.BSG, URI.create("http://127.0.0.1:9")),
            oracles.get(0),
            oracles.get(1),
            new Certificates(known, oracles),
            Fault.SUITE)
        .judge(it)
        .complaints();
  }

  private static Case response(Spec spec, Predicate<ResponseCase> wanted) {
    return Cases.of(spec).stream()
        .filter(ResponseCase.class::isInstance)
        .map(ResponseCase.class::cast)
        .filter(it -> it.example().isEmpty())
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private static Case valid() {
    return response(Vendor.BSG.spec(), Case::valid);
  }

  private static Case invalid() {
    return response(
        Vendor.BSG.spec(),
        it -> it.success() && it.cell().keyword().equals("pattern") && !it.valid());
  }

  private static Spec changed(Consumer<ObjectNode> change) {
    ObjectNode copy = Vendor.BSG.spec().root().deepCopy();
    change.accept(copy);
    return Vendor.BSG.spec().with(copy);
  }

  @Test
  void whereAllAgreeNobodyIsAtFault() {
    assertThat(complaints(valid(), ACCEPTS, ACCEPTS)).isEmpty();
    assertThat(complaints(invalid(), REFUSES, REFUSES)).isEmpty();
  }

  @Test
  void oneOracleAgainstTheOtherIsAtFault() {
    assertThat(complaints(valid(), REFUSES, ACCEPTS))
        .containsExactly(new Complaint("Prism", Fault.PRISM, "accepted", "not so"));
    assertThat(complaints(invalid(), REFUSES, ACCEPTS))
        .containsExactly(new Complaint("validator", Fault.VALIDATOR, "refused", "fine"));
  }

  @Test
  void bothOraclesAgainstAMadeCaseMeanThatTheSuiteMadeItWrong() {
    assertThat(complaints(valid(), REFUSES, REFUSES))
        .extracting(Complaint::fault)
        .containsOnly(Fault.SUITE);
  }

  @Test
  void whereEveryPartyIsAgainstAnExampleTheSpecificationContradictsItself() {
    assertThat(complaints(brokenExample(), REFUSES, REFUSES))
        .containsExactly(new Complaint("every party", Fault.SPECIFICATION, "accepted", "not so"));
  }

  /** An id that is none, as the client reports it too. */
  private static Case brokenExample() {
    ResponseCase right = (ResponseCase) valid();
    ObjectNode document = right.document().deepCopy();
    ((ObjectNode) document.get("data")).put("id", "none");
    Cell cell =
        new Cell("getCampaignDetail", "response 200", "example broken", "example", Side.VALID);
    return new ResponseCase(
        right.operation(),
        "200",
        List.of(cell),
        "broken",
        "",
        "",
        false,
        right.schema(),
        document,
        Optional.empty());
  }

  @Test
  void aRefusalForAnotherPlaceIsNoRefusal() {
    Verdict elsewhere = new Verdict(false, List.of("body/data/elsewhere"), "not that");

    assertThat(complaints(invalid(), elsewhere, REFUSES))
        .extracting(Complaint::fault, Complaint::found)
        .containsExactly(tuple(Fault.SUITE, "a refusal for [body/data/elsewhere]: not that"));
  }

  @Test
  void aConstraintThatNoGeneratedTypeCarriesIsTheGeneratedClients() {
    Spec bounded =
        changed(
            root ->
                ((ObjectNode) root.at("/components/schemas/CampaignDetail/properties/name"))
                    .put("maxLength", 3));
    Case tooLong = response(bounded, it -> it.cell().keyword().equals("maxLength") && !it.valid());

    assertThat(complaints(tooLong, REFUSES, REFUSES))
        .extracting(Complaint::party, Complaint::fault)
        .containsExactly(tuple(ClientParty.NAME, Fault.GENERATED_CLIENT));
  }

  @Test
  void aPropertyThatNoModelDeclaresIsTheGeneratedClients() {
    Spec grown =
        changed(
            root ->
                ((ObjectNode) root.at("/components/schemas/CampaignDetail/properties"))
                    .putObject("invented")
                    .put("type", "string"));
    Case whole =
        response(grown, it -> it.success() && it.cell().keyword().equals("every property"));

    assertThat(complaints(whole, ACCEPTS, ACCEPTS))
        .extracting(Complaint::fault, Complaint::found)
        .containsExactly(tuple(Fault.GENERATED_CLIENT, "not declared: [CampaignDetail.invented]"));
  }

  @Test
  void aFailureSaysWhoWhereWhatAndHowToSeeItAgain() {
    Case it = invalid();
    Outcome outcome =
        new Outcome(
            it, Map.of("Prism", "accepts"), List.of("Prism"), complaints(it, ACCEPTS, REFUSES));

    assertThat(FailureText.of(outcome))
        .contains("at fault: Prism")
        .contains("getCampaignDetail response 200, body /data/id: pattern")
        .contains("expected: refused")
        .contains("curl -i -X POST")
        .doesNotContain(Vendor.TOKEN);
  }
}
