package io.github.smscontracts.contract.client;

import static io.github.smscontracts.contract.client.ClientParty.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Request;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.SmsException;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.RequestCase.Call;
import io.github.smscontracts.engine.evaluation.Finding;
import io.github.smscontracts.engine.evaluation.PartyVerdict;
import io.github.smscontracts.engine.oracle.PrismOracle;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.JsonEquality;
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

/** Judges requests: the client sends valid ones exactly, and rejects the others. */
record ClientRequests(GeneratedClient client, URI mock) {

  private static final JsonMapper JSON = new JsonMapper();

  PartyVerdict judge(RequestCase given) {
    if (given.call().isEmpty() || !expressible(given)) {
      return PartyVerdict.none("Java's types cannot express it");
    }
    Call call = given.call().get();
    Exchange exchange = Exchange.real();
    try {
      client.call(given.operation(), call.arguments(), call.body());
    } catch (InvalidRequestException e) {
      return refused(given, e, exchange);
    } catch (SmsException e) { // about the answer, and this is about what the mock said
      if (exchange.answer() == null) {
        return crashed(e);
      }
    } catch (Throwable e) {
      return crashed(e);
    }
    return sent(given, exchange);
  }

  /** No value of another type, and null only for a property: as an additional one. */
  private static boolean expressible(RequestCase given) {
    String keyword = given.cell().keyword();
    if (keyword.endsWith("nullable")) {
      String at = given.refusedAt();
      JsonNode body = given.call().orElseThrow().body();
      return at.startsWith("body/")
          && body.at(at.substring("body".length(), at.lastIndexOf('/'))).isObject();
    }
    return given.valid() || !keyword.matches("oneOf|type .*|format int.*");
  }

  private PartyVerdict refused(RequestCase given, InvalidRequestException e, Exchange exchange) {
    List<String> where = e.violations().stream().map(v -> v.in() + v.pointer()).toList();
    List<Finding> findings = new ArrayList<>();
    if (given.valid()) {
      findings.add(finding("it is sent", e.violations().toString()));
    } else if (!where.stream().allMatch(at(given)::equals)) {
      findings.add(finding("the violation is at " + at(given), "it is at " + where));
    }
    if (!exchange.requests().isEmpty()) {
      findings.add(finding("nothing is sent", "it was sent"));
    }
    return PartyVerdict.of(Verdict.refuses(where, e.violations().toString()), findings);
  }

  /** The place where the client must report the violation, also for a missing property. */
  private static String at(RequestCase given) {
    String[] place = given.cell().place().split(" ", 2);
    String pointer = place.length < 2 ? "" : place[1];
    return place[0] + (pointer.isEmpty() || pointer.startsWith("/") ? "" : "/") + pointer;
  }

  static PartyVerdict crashed(Throwable e) {
    return PartyVerdict.of(
        Verdict.refuses(List.of(), e.toString()),
        List.of(finding("a documented exception at most", e.toString())));
  }

  private PartyVerdict sent(RequestCase given, Exchange exchange) {
    List<Finding> findings = new ArrayList<>();
    if (exchange.requests().size() != 1) {
      findings.add(finding("one request is sent", exchange.requests().size() + " were sent"));
    }
    if (given.valid()) {
      compare(given, exchange.requests().get(0), findings);
      compareShort(given, exchange.requests().get(0), findings);
    } else {
      findings.add(finding("it is refused before it is sent", "it was sent"));
    }
    return PartyVerdict.of(Verdict.accepts(), findings)
        .withMock(PrismOracle.verdict(exchange.answer().status(), exchange.answer().headers()));
  }

  /** The short methods send the same. */
  private void compareShort(RequestCase given, Request sent, List<Finding> findings) {
    Call call = given.call().orElseThrow();
    for (Method method : client.shortMethods(given.operation())) {
      if (client.takes(method, given.operation(), call.arguments())) {
        Exchange again = Exchange.answering(500, "{}");
        try {
          client.call(method, given.operation(), call.arguments(), call.body());
        } catch (Throwable e) {
          // the answer is none; what counts is what was sent
        }
        boolean same =
            again.requests().size() == 1
                && again.requests().get(0).url().equals(sent.url())
                && Arrays.equals(again.requests().get(0).body(), sent.body());
        if (!same) {
          findings.add(
              finding(
                  "the short method sends " + sent.url(),
                  "it sends " + again.requests().stream().map(Request::url).toList()));
        }
      }
    }
  }

  /** Compares the raw request too, because Prism lets much through. */
  private void compare(RequestCase given, Request sent, List<Finding> findings) {
    differs(findings, "method", given.raw().method(), sent.httpMethod().name());
    differs(findings, "target", mock + given.raw().target(), sent.url());
    JsonNode wanted = given.call().orElseThrow().body();
    if (wanted.isMissingNode()) {
      differs(findings, "Content-Type", "", header(sent, "Content-Type"));
    }
    given
        .raw()
        .headers()
        .forEach(
            (name, value) -> {
              String found = header(sent, name).replace(Vendor.TOKEN, RawRequest.TOKEN);
              differs(findings, name, value, found);
            });
    Set<String> more = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    more.addAll(sent.headers().keySet());
    more.removeAll(List.copyOf(given.raw().headers().keySet()));
    more.removeAll(List.of("Content-Length", "Content-Type"));
    if (!more.isEmpty()) {
      findings.add(finding("no other header", more.toString()));
    }
    parameterKnows(given).ifPresent(findings::add);
    if (!wanted.isMissingNode()) {
      compareBody(given, wanted, sent, findings);
    } else if (sent.body() != null) {
      findings.add(finding("no body", "a body was sent"));
    }
  }

  /** Compares the known values of a parameter, if the case is about one. */
  private Optional<Finding> parameterKnows(RequestCase given) {
    String[] place = at(given).split("/", 3);
    if (place[0].equals("body") || place.length < 2) {
      return Optional.empty();
    }
    Object value =
        client.argument(given.operation(), place[1], given.call().orElseThrow().arguments());
    return Models.knownValues(given.schema(), place.length < 3 ? "" : "/" + place[2], value);
  }

  private void compareBody(
      RequestCase given, JsonNode wanted, Request sent, List<Finding> findings) {
    try {
      JsonNode body = JSON.readTree(sent.body());
      if (!JsonEquality.same(body, wanted)
          || JsonEquality.hasNull(body) && !JsonEquality.hasNull(wanted)) {
        findings.add(finding("the body " + wanted, "the body " + body));
      }
    } catch (IOException | RuntimeException e) {
      findings.add(finding("JSON", e.toString()));
    }
    Object body = GeneratedClient.JSON.convertValue(wanted, client.bodyType(given.operation()));
    if (!given.cell().keyword().equals("additionalProperties")) {
      Models.undeclaredIn(body).ifPresent(findings::add);
    }
    if (at(given).startsWith("body")) {
      Models.knownValues(given.schema(), at(given).substring("body".length()), body)
          .ifPresent(findings::add);
    }
  }

  private static void differs(List<Finding> findings, String what, String wanted, String found) {
    if (!wanted.equals(found)) {
      findings.add(finding(what + " " + wanted, what + " " + found));
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
