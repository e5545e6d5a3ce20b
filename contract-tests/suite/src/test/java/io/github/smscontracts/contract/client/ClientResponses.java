package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.TypedResponse;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.evaluation.Complaint;
import io.github.smscontracts.engine.evaluation.Fault;
import io.github.smscontracts.engine.evaluation.Opinion;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.Spec;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** What the client makes of responses: it reads what it can, and reports what is wrong. */
final class ClientResponses {

  private static final String WHOLE = "every property";

  private final GeneratedClient client;
  private final Vendor vendor;

  ClientResponses(GeneratedClient client, Vendor vendor) {
    this.client = client;
    this.vendor = vendor;
  }

  Opinion opinion(ResponseCase it) {
    Exchange exchange = exchange(it);
    try {
      return read(it, exchange, client.call(it.operation()));
    } catch (InvalidRequestException e) {
      // that is another case, which says so
      return Opinion.none("the example of its request is refused");
    } catch (InvalidResponseException e) {
      return refused(it, e.violations());
    } catch (SmsApiException e) {
      return error(it, e);
    } catch (Throwable e) {
      Complaint crash =
          new Complaint(
              ClientParty.NAME, Blame.of(e), "a documented exception at most", e.toString());
      return new Opinion(Verdict.refuses(List.of(), e.toString()), "", null, List.of(crash));
    }
  }

  /** The mock gives its examples, and answers without a body; all else is given to the client. */
  private static Exchange exchange(ResponseCase it) {
    if (!it.hasBody()) {
      return Exchange.preferring("code=" + it.code());
    }
    return it.example()
        .map(name -> Exchange.preferring("code=" + it.code() + ", example=" + name))
        .orElseGet(() -> Exchange.answering(it.code(), it.document().toString()));
  }

  private Opinion read(ResponseCase it, Exchange exchange, TypedResponse<?> answer) {
    Object body = answer.body();
    List<Complaint> complaints = new ArrayList<>();
    if (answer.status() != it.code()) {
      // the client shows what came: it was the mock that chose another status
      complaints.add(
          new Complaint(
              ClientParty.NAME,
              it.example().isPresent() || !it.hasBody() ? Fault.SPECIFICATION : Fault.RUNTIME,
              "status " + it.code(),
              "status " + answer.status()));
    }
    if (!it.hasBody()) {
      return nothing(body, complaints);
    }
    JsonNode written = GeneratedClient.JSON.valueToTree(body);
    boolean untouched = Json.same(written.at(it.pointer()), it.document().at(it.pointer()));
    JsonNode wanted = it.valid() ? it.document() : without(it.pointer(), it.document());
    JsonNode found = it.valid() ? written : without(it.pointer(), written);
    if (!Json.same(wanted, found)) {
      complaints.add(Blame.client(client, it, "read and written back " + wanted, found.toString()));
    }
    if (it.valid()
        && it.example().isEmpty()
        && !it.cell().keyword().equals("additionalProperties")) {
      undeclared(body, complaints);
    }
    rebuilt(it, body, complaints);
    if (it.cell().keyword().equals(WHOLE)) {
      shortMethods(it, body, complaints);
    }
    if (it.cell().keyword().equals(WHOLE) && !Models.misnamed(body).isEmpty()) {
      String misnamed = Models.misnamed(body).toString();
      complaints.add(
          new Complaint(
              ClientParty.NAME, Fault.GENERATED_CLIENT, "names as on the wire", misnamed));
    }
    KnownValues.compare(it.schema(), it.pointer(), body).ifPresent(complaints::add);
    if (!it.success()) {
      complaints.add(
          new Complaint(
              ClientParty.NAME, Fault.RUNTIME, "an exception", "it was read as a success"));
    }
    return verdict(it, exchange.reported(), untouched, complaints);
  }

  private void shortMethods(ResponseCase it, Object body, List<Complaint> complaints) {
    for (Method method : client.shortMethods(it.operation())) {
      Exchange.answering(it.code(), it.document().toString());
      Object found;
      try {
        found =
            client.callShort(
                method, it.operation(), it.operation().arguments(false), it.operation().body());
      } catch (Throwable e) {
        found = e;
      }
      if (!body.equals(found)) {
        complaints.add(
            new Complaint(
                ClientParty.NAME,
                Fault.GENERATED_CLIENT,
                "the short method returns the same",
                "it returns " + found));
      }
    }
  }

  private static Opinion nothing(Object body, List<Complaint> complaints) {
    if (body != null) {
      complaints.add(
          new Complaint(ClientParty.NAME, Fault.RUNTIME, "no body", body.getClass().getName()));
    }
    return new Opinion(Verdict.accepts(), "", null, complaints);
  }

  /** A copy through its builder is the same, unknown properties included. */
  private void rebuilt(ResponseCase it, Object body, List<Complaint> complaints) {
    Object model = Models.at(body, it.pointer()).orElse(body);
    Models.rebuilt(model)
        .filter(copy -> !copy.equals(model))
        .ifPresent(
            copy ->
                complaints.add(
                    new Complaint(
                        ClientParty.NAME,
                        Fault.GENERATED_CLIENT,
                        "toBuilder().build() of " + model.getClass().getSimpleName() + " is equal",
                        "it differs")));
  }

  private Opinion verdict(
      ResponseCase it, List<Violation> reported, boolean untouched, List<Complaint> complaints) {
    List<String> where = reported.stream().map(v -> v.in() + v.pointer()).toList();
    if (it.valid() && !reported.isEmpty()) {
      complaints.add(Blame.calledWrong(client, it, "nothing is reported", reported));
    }
    if (!it.valid() && it.cell().keyword().equals("not nullable") && reported.isEmpty()) {
      return new Opinion(null, "null counts as absent", null, complaints);
    }
    if (!it.valid() && reported.isEmpty()) {
      complaints.add(Blame.client(client, it, "a report of " + it.pointer(), "no report"));
    } else if (!it.valid() && !reported.stream().allMatch(v -> fits(it, v.pointer(), untouched))) {
      complaints.add(
          Blame.client(client, it, "a report of " + it.pointer(), "a report of " + where));
    }
    Verdict verdict =
        reported.isEmpty() ? Verdict.accepts() : Verdict.refuses(where, reported.toString());
    return new Opinion(verdict, "", null, complaints);
  }

  /** A wrong item of what is one value for us, such as days of the week, is told of that value. */
  private static boolean fits(ResponseCase it, String pointer, boolean untouched) {
    return pointer.equals(it.pointer()) || untouched && it.pointer().equals(pointer + "/0");
  }

  private Opinion refused(ResponseCase it, List<Violation> violations) {
    List<String> where = violations.stream().map(v -> v.in() + v.pointer()).toList();
    List<Complaint> complaints = new ArrayList<>();
    boolean mayRefuse =
        it.cell().keyword().equals("required") || it.atRequired() || it.pointer().isEmpty();
    if (it.valid() || !mayRefuse) {
      complaints.add(Blame.calledWrong(client, it, "it is read", violations));
    } else if (!violations.stream().allMatch(v -> v.pointer().equals(it.pointer()))) {
      complaints.add(
          Blame.client(client, it, "a refusal for " + it.pointer(), "a refusal for " + where));
    }
    return new Opinion(Verdict.refuses(where, violations.toString()), "", null, complaints);
  }

  private Opinion error(ResponseCase it, SmsApiException e) {
    List<Complaint> complaints = new ArrayList<>();
    String wanted = Reader.exceptionOf(it.code());
    if (it.success() || e.status() != it.code() || !e.getClass().getSimpleName().equals(wanted)) {
      complaints.add(
          new Complaint(
              ClientParty.NAME, Fault.RUNTIME, wanted + " with " + it.code(), e.toString()));
    }
    String schema =
        it.operation().schemaOf(it.operation().responses().get(it.status())).path("$ref").asText();
    if (it.valid() && !schema.isEmpty()) {
      readable(it, e, schema.substring(schema.lastIndexOf('/') + 1), complaints);
      return new Opinion(Verdict.accepts(), "", null, complaints);
    }
    return it.hasBody()
        ? new Opinion(null, "an error is read as far as it can be", null, complaints)
        : new Opinion(Verdict.accepts(), "", null, complaints);
  }

  private void readable(
      ResponseCase it, SmsApiException e, String model, List<Complaint> complaints) {
    try {
      Class<?> type =
          Class.forName("io.github.smscontracts." + vendor.folder() + ".model." + model);
      Object error = e.body(type).orElse(null);
      JsonNode written = GeneratedClient.JSON.valueToTree(error);
      if (!Json.same(written, it.document())) {
        complaints.add(
            Blame.client(client, it, "the error " + it.document(), "the error " + written));
      }
      if (it.example().isEmpty() && !it.cell().keyword().equals("additionalProperties")) {
        undeclared(error, complaints);
      }
    } catch (ClassNotFoundException missing) {
      complaints.add(
          new Complaint(
              ClientParty.NAME, Fault.GENERATED_CLIENT, "a model " + model, "there is none"));
    }
  }

  private static void undeclared(Object body, List<Complaint> complaints) {
    List<String> undeclared = Models.undeclared(body);
    if (!undeclared.isEmpty()) {
      complaints.add(
          new Complaint(
              ClientParty.NAME,
              Fault.GENERATED_CLIENT,
              "every property is declared",
              "not declared: " + undeclared));
    }
  }

  /** Everything but one place. */
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
