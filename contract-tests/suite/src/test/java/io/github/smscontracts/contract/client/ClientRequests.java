package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Request;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.SmsException;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.RequestCase.Call;
import io.github.smscontracts.engine.evaluation.Complaint;
import io.github.smscontracts.engine.evaluation.Fault;
import io.github.smscontracts.engine.evaluation.Opinion;
import io.github.smscontracts.engine.oracle.PrismOracle;
import io.github.smscontracts.engine.oracle.Verdict;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the client sends of valid requests, and whether it refuses the others. */
final class ClientRequests {

  private static final JsonMapper JSON = new JsonMapper();

  private final GeneratedClient client;
  private final URI mock;

  ClientRequests(GeneratedClient client, URI mock) {
    this.client = client;
    this.mock = mock;
  }

  Opinion opinion(RequestCase it) {
    if (it.call().isEmpty()) {
      return Opinion.none("Java's types cannot say it");
    }
    Call call = it.call().get();
    Exchange exchange = Exchange.real();
    try {
      client.call(it.operation(), call.arguments(), call.body());
    } catch (InvalidRequestException e) {
      return refused(it, e, exchange);
    } catch (
        SmsException e) { // the answer; what is asked here is what the mock said of the request
      if (exchange.answer() == null) {
        return crashed(it, e);
      }
    } catch (Throwable e) {
      return crashed(it, e);
    }
    return sent(it, exchange);
  }

  private Opinion refused(RequestCase it, InvalidRequestException e, Exchange exchange) {
    List<String> where = e.violations().stream().map(v -> v.in() + v.pointer()).toList();
    Verdict verdict = Verdict.refuses(where, e.violations().toString());
    List<Complaint> complaints = new ArrayList<>();
    if (it.valid()) {
      complaints.add(Blame.calledWrong(client, it, "it is sent", e.violations()));
    } else if (!where.stream().allMatch(at(it)::equals)) {
      complaints.add(
          Blame.client(client, it, "the violation stands at " + at(it), "it stands at " + where));
    }
    if (!exchange.requests().isEmpty()) {
      complaints.add(
          new Complaint(ClientParty.NAME, Fault.RUNTIME, "nothing is sent", "it was sent"));
    }
    return new Opinion(verdict, "", null, complaints);
  }

  /** Where the client must find it wrong: the place itself, also where a property is missing. */
  private static String at(RequestCase it) {
    String[] place = it.cell().place().split(" ", 2);
    String pointer = place.length < 2 ? "" : place[1];
    return place[0] + (pointer.isEmpty() || pointer.startsWith("/") ? "" : "/") + pointer;
  }

  private static Opinion crashed(RequestCase it, Throwable e) {
    Complaint crash =
        new Complaint(
            ClientParty.NAME, Blame.of(e), "a documented exception at most", e.toString());
    return new Opinion(Verdict.refuses(List.of(), e.toString()), "", null, List.of(crash));
  }

  private Opinion sent(RequestCase it, Exchange exchange) {
    List<Complaint> complaints = new ArrayList<>();
    if (exchange.requests().size() != 1) {
      complaints.add(
          new Complaint(
              ClientParty.NAME,
              Fault.RUNTIME,
              "one request is sent",
              exchange.requests().size() + " were sent"));
    }
    if (it.valid()) {
      compare(it, exchange.requests().get(0), complaints);
      compareShort(it, exchange.requests().get(0), complaints);
    } else {
      complaints.add(Blame.client(client, it, "it is refused before it is sent", "it was sent"));
    }
    Verdict prism = PrismOracle.verdict(exchange.answer().status(), exchange.answer().headers());
    return new Opinion(Verdict.accepts(), "", prism, complaints);
  }

  /** The short methods send the same. */
  private void compareShort(RequestCase it, Request sent, List<Complaint> complaints) {
    Call call = it.call().orElseThrow();
    for (Method method : client.shortMethods(it.operation())) {
      if (client.takes(method, it.operation(), call.arguments())) {
        compareShort(it, method, sent, complaints);
      }
    }
  }

  private void compareShort(
      RequestCase it, Method method, Request sent, List<Complaint> complaints) {
    Call call = it.call().orElseThrow();
    Exchange again = Exchange.answering(500, "{}");
    try {
      client.callShort(method, it.operation(), call.arguments(), call.body());
    } catch (Throwable e) {
      // the answer is none; what counts is what was sent
    }
    boolean same =
        again.requests().size() == 1
            && again.requests().get(0).url().equals(sent.url())
            && Arrays.equals(again.requests().get(0).body(), sent.body());
    if (!same) {
      complaints.add(
          new Complaint(
              ClientParty.NAME,
              Fault.GENERATED_CLIENT,
              "the short method sends " + sent.url(),
              "it sends " + again.requests().stream().map(Request::url).toList()));
    }
  }

  /** The raw request too: there is much that Prism lets through. */
  private void compare(RequestCase it, Request sent, List<Complaint> complaints) {
    differs(it, complaints, "method", it.raw().method(), sent.httpMethod().name());
    differs(it, complaints, "target", mock + it.raw().target(), sent.url());
    if (it.call().orElseThrow().body().isMissingNode()) {
      differs(it, complaints, "Content-Type", "", header(sent, "Content-Type"));
    }
    it.raw()
        .headers()
        .forEach(
            (name, value) -> {
              String found = header(sent, name).replace(Vendor.TOKEN, RawRequest.TOKEN);
              differs(it, complaints, name, value, found);
            });
    Set<String> more = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    more.addAll(sent.headers().keySet());
    more.removeAll(List.copyOf(it.raw().headers().keySet()));
    more.removeAll(List.of("Content-Length", "Content-Type", "Authorization"));
    if (!more.isEmpty()) {
      complaints.add(Blame.line(client, it.operation(), "no other header", more.toString()));
    }
    parameterKnows(it).ifPresent(complaints::add);
    JsonNode wanted = it.call().orElseThrow().body();
    if (!wanted.isMissingNode()) {
      compareBody(it, wanted, sent, complaints);
    } else if (sent.body() != null) {
      complaints.add(new Complaint(ClientParty.NAME, Fault.RUNTIME, "no body", "a body was sent"));
    }
  }

  /** The list of known values of a parameter, where the case is about one. */
  private Optional<Complaint> parameterKnows(RequestCase it) {
    String[] place = at(it).split("/", 3);
    if (place[0].equals("body") || place.length < 2) {
      return Optional.empty();
    }
    Object value = client.argument(it.operation(), place[1], it.call().orElseThrow().arguments());
    return KnownValues.compare(it.schema(), place.length < 3 ? "" : "/" + place[2], value);
  }

  private void compareBody(
      RequestCase it, JsonNode wanted, Request sent, List<Complaint> complaints) {
    try {
      JsonNode body = JSON.readTree(sent.body());
      if (!Json.same(body, wanted) || Json.hasNull(body) && !Json.hasNull(wanted)) {
        complaints.add(
            lostByBuilder(it, wanted)
                ? new Complaint(
                    ClientParty.NAME,
                    Fault.GENERATED_CLIENT,
                    "the body " + wanted + " by the setters of its builder",
                    "the body " + body)
                : Blame.client(client, it, "the body " + wanted, "the body " + body));
      }
    } catch (IOException | RuntimeException e) {
      complaints.add(new Complaint(ClientParty.NAME, Fault.RUNTIME, "JSON", e.toString()));
    }
    Object body = GeneratedClient.JSON.convertValue(wanted, Blame.bodyType(client, it.operation()));
    if (!it.cell().keyword().equals("additionalProperties") && !Models.undeclared(body).isEmpty()) {
      complaints.add(
          new Complaint(
              ClientParty.NAME,
              Fault.GENERATED_CLIENT,
              "every property is declared",
              "not declared: " + Models.undeclared(body)));
    }
    if (at(it).startsWith("body")) {
      KnownValues.compare(it.schema(), at(it).substring("body".length()), body)
          .ifPresent(complaints::add);
    }
  }

  /** Whether the model that Jackson makes is right, and the one that the builder makes is not. */
  private boolean lostByBuilder(RequestCase it, JsonNode wanted) {
    Object read = GeneratedClient.JSON.convertValue(wanted, Blame.bodyType(client, it.operation()));
    return !Builders.copy(read, JSON.missingNode()).equals(read);
  }

  private void differs(
      RequestCase it, List<Complaint> complaints, String what, String wanted, String found) {
    if (!wanted.equals(found)) {
      complaints.add(Blame.line(client, it.operation(), what + " " + wanted, what + " " + found));
    }
  }

  private static String header(Request sent, String name) {
    for (Map.Entry<String, Collection<String>> header : sent.headers().entrySet()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return String.join(",", header.getValue());
      }
    }
    return "";
  }
}
