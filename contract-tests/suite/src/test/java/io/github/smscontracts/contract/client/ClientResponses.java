package io.github.smscontracts.contract.client;

import static io.github.smscontracts.contract.client.ClientParty.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.TypedResponse;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.evaluation.Finding;
import io.github.smscontracts.engine.evaluation.PartyVerdict;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.JsonEquality;
import io.github.smscontracts.engine.spec.Spec;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Judges responses: the client reads what it can, and reports violations. */
record ClientResponses(GeneratedClient client, Vendor vendor) {

  private static final String WHOLE = "every property";

  PartyVerdict judge(ResponseCase given) {
    Exchange exchange = exchange(given);
    try {
      return read(given, exchange, client.call(given.operation()));
    } catch (InvalidRequestException e) {
      // that is another case, which says so
      return PartyVerdict.none("the example of its request is refused");
    } catch (InvalidResponseException e) {
      return refused(given, e.violations());
    } catch (SmsApiException e) {
      return error(given, e);
    } catch (Throwable e) {
      return ClientRequests.crashed(e);
    }
  }

  /** The answer: from the mock for examples and answers without a body, otherwise made up. */
  private static Exchange exchange(ResponseCase given) {
    if (!given.hasBody()) {
      return Exchange.preferring("code=" + given.code());
    }
    return given
        .example()
        .map(name -> Exchange.preferring("code=" + given.code() + ", example=" + name))
        .orElseGet(() -> Exchange.answering(given.code(), given.document().toString()));
  }

  private PartyVerdict read(ResponseCase given, Exchange exchange, TypedResponse<?> answer) {
    Object body = answer.body();
    List<Finding> findings = new ArrayList<>();
    if (answer.status() != given.code()) {
      findings.add(finding("status " + given.code(), "status " + answer.status()));
    }
    if (!given.hasBody()) {
      if (body != null) {
        findings.add(finding("no body", body.getClass().getName()));
      }
      return PartyVerdict.of(Verdict.accepts(), findings);
    }
    JsonNode written = GeneratedClient.JSON.valueToTree(body);
    boolean untouched =
        JsonEquality.same(written.at(given.pointer()), given.document().at(given.pointer()));
    JsonNode wanted = given.valid() ? given.document() : without(given.pointer(), given.document());
    JsonNode found = given.valid() ? written : without(given.pointer(), written);
    if (!JsonEquality.same(wanted, found)) {
      findings.add(finding("read and written back " + wanted, found.toString()));
    }
    if (given.valid()
        && given.example().isEmpty()
        && !given.cell().keyword().equals("additionalProperties")) {
      Models.undeclaredIn(body).ifPresent(findings::add);
    }
    rebuilt(given, body, findings);
    if (given.cell().keyword().equals(WHOLE)) {
      shortMethods(given, body, findings);
      if (!Models.misnamed(body).isEmpty()) {
        findings.add(finding("names as on the wire", Models.misnamed(body).toString()));
      }
    }
    Models.knownValues(given.schema(), given.pointer(), body).ifPresent(findings::add);
    if (!given.success()) {
      findings.add(finding("an exception", "it was read as a success"));
    }
    return verdict(given, exchange.reported(), untouched, findings);
  }

  private void shortMethods(ResponseCase given, Object body, List<Finding> findings) {
    for (Method method : client.shortMethods(given.operation())) {
      Exchange.answering(given.code(), given.document().toString());
      Object found;
      try {
        found =
            client.call(
                method,
                given.operation(),
                given.operation().arguments(false),
                given.operation().body());
      } catch (Throwable e) {
        found = e;
      }
      if (!body.equals(found)) {
        findings.add(finding("the short method returns the same", "it returns " + found));
      }
    }
  }

  /** Compares a model with its copy through the builder, unknown properties included. */
  private static void rebuilt(ResponseCase given, Object body, List<Finding> findings) {
    Object model = Models.at(body, given.pointer()).orElse(body);
    if (Models.rebuilt(model).filter(copy -> !copy.equals(model)).isPresent()) {
      String name = model.getClass().getSimpleName();
      findings.add(finding("toBuilder().build() of " + name + " is equal", "it differs"));
    }
  }

  private static PartyVerdict verdict(
      ResponseCase given, List<Violation> reported, boolean untouched, List<Finding> findings) {
    if (given.valid() && !reported.isEmpty()) {
      findings.add(finding("nothing is reported", reported.toString()));
    }
    if (!given.valid() && given.cell().keyword().equals("not nullable") && reported.isEmpty()) {
      return PartyVerdict.none("null counts as absent", findings);
    }
    if (!given.valid() && !isReported(given, reported, untouched)) {
      findings.add(finding("a report of " + given.pointer(), "a report of " + where(reported)));
    }
    return PartyVerdict.of(
        reported.isEmpty()
            ? Verdict.accepts()
            : Verdict.refuses(where(reported), reported.toString()),
        findings);
  }

  private static List<String> where(List<Violation> violations) {
    return violations.stream().map(v -> v.in() + v.pointer()).toList();
  }

  /**
   * Whether the violation is at the place; for a value that is one to us, such as days of the week,
   * it is at the value and not at its item.
   */
  private static boolean isReported(
      ResponseCase given, List<Violation> reported, boolean untouched) {
    return !reported.isEmpty()
        && reported.stream()
            .map(Violation::pointer)
            .allMatch(
                pointer ->
                    pointer.equals(given.pointer())
                        || untouched && given.pointer().equals(pointer + "/0"));
  }

  private static PartyVerdict refused(ResponseCase given, List<Violation> violations) {
    List<Finding> findings = new ArrayList<>();
    boolean mayRefuse =
        given.cell().keyword().equals("required")
            || given.atRequired()
            || given.pointer().isEmpty();
    if (given.valid() || !mayRefuse) {
      findings.add(finding("it is read", violations.toString()));
    } else if (!violations.stream().allMatch(v -> v.pointer().equals(given.pointer()))) {
      findings.add(
          finding("a refusal for " + given.pointer(), "a refusal for " + where(violations)));
    }
    return PartyVerdict.of(Verdict.refuses(where(violations), violations.toString()), findings);
  }

  private PartyVerdict error(ResponseCase given, SmsApiException e) {
    List<Finding> findings = new ArrayList<>();
    String wanted = Reader.exceptionOf(given.code());
    if (given.success()
        || e.status() != given.code()
        || !e.getClass().getSimpleName().equals(wanted)) {
      findings.add(finding(wanted + " with " + given.code(), e.toString()));
    }
    JsonNode response = given.operation().responses().get(given.status());
    String schema = given.operation().schemaOf(response).path("$ref").asText();
    boolean readable = given.valid() && !schema.isEmpty();
    if (readable) {
      readable(given, e, schema.substring(schema.lastIndexOf('/') + 1), findings);
    }
    return readable || !given.hasBody()
        ? PartyVerdict.of(Verdict.accepts(), findings)
        : PartyVerdict.none("an error is read as far as it can be", findings);
  }

  private void readable(
      ResponseCase given, SmsApiException e, String model, List<Finding> findings) {
    try {
      Object error = e.body(vendor.model(model)).orElse(null);
      JsonNode written = GeneratedClient.JSON.valueToTree(error);
      if (!JsonEquality.same(written, given.document())) {
        findings.add(finding("the error " + given.document(), "the error " + written));
      }
      if (given.example().isEmpty() && !given.cell().keyword().equals("additionalProperties")) {
        Models.undeclaredIn(error).ifPresent(findings::add);
      }
    } catch (ClassNotFoundException missing) {
      findings.add(finding("a model " + model, "there is none"));
    }
  }

  /** The document without one place. */
  private static JsonNode without(String pointer, JsonNode document) {
    JsonNode copy = document.deepCopy();
    int slash = pointer.lastIndexOf('/');
    if (slash < 0) {
      return Spec.nothing();
    }
    String name = pointer.substring(slash + 1);
    JsonNode parent = copy.at(pointer.substring(0, slash));
    if (parent instanceof ObjectNode object) {
      object.remove(name);
    } else if (parent instanceof ArrayNode array && array.has(Integer.parseInt(name))) {
      array.remove(Integer.parseInt(name));
    }
    return copy;
  }
}
