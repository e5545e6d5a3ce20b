package io.github.smscontracts.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.drift.DriftedAnswer.Outcome;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The answers of an operation with the changes that a server may make unannounced. */
public final class DriftedAnswers {

  private static final int UNDECLARED_SUCCESS = 299;
  private static final int[] UNDECLARED_ERRORS = {
    400, 401, 402, 403, 404, 409, 418, 422, 429, 451, 500, 503, 599
  };

  private DriftedAnswers() {}

  public static List<DriftedAnswer> of(SpecOperation operation) {
    List<DriftedAnswer> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.responses().entrySet()) {
      if (response.getKey().startsWith("2")) {
        JsonNode schema = operation.schemaOf(response.getValue());
        if (!schema.isMissingNode()) {
          successes(operation.spec(), Integer.parseInt(response.getKey()), schema, answers);
        }
      }
    }
    for (int status : UNDECLARED_ERRORS) {
      errors(status, answers);
    }
    return answers;
  }

  /** Adds the successes for each branch of the unions, with the same branch everywhere. */
  private static void successes(
      Spec spec, int status, JsonNode schema, List<DriftedAnswer> answers) {
    JsonNode full = new Samples(spec, 0).of(schema);
    JsonNode before = null;
    JsonNode next = full;
    for (int branch = 0; !next.equals(before); branch++) {
      String name = branch == 0 ? status + "" : status + " in shape " + (branch + 1);
      changed(name, status, new DriftedDocument(spec, schema, next, branch), answers);
      before = next;
      next = new Samples(spec, branch + 1).of(schema);
    }
    broken(status, full.toString(), answers);
    encoded(
        status, full.toString(), new DriftedDocument(spec, schema, full, 0).withUmlauts(), answers);
  }

  private static void changed(
      String name, int status, DriftedDocument tomorrow, List<DriftedAnswer> answers) {
    Outcome big =
        tomorrow.bigNumbersFit()
            ? Outcome.READ
            : tomorrow.bigNumbersAreRequired()
                ? Outcome.REPORTED_OR_LACKING
                : Outcome.READ_AND_REPORTED;
    new TreeMap<>(
            Map.of(
                "unknown values of every open list", tomorrow.unknownValues(),
                "an unknown property at every level", tomorrow.unknownProperties(),
                "null for every optional property", tomorrow.nulls(),
                "null for every optional property at the ends", tomorrow.nullsAtTheEnds(),
                "10,000 items in every list", tomorrow.manyItems()))
        .forEach(
            (what, json) ->
                answers.add(
                    DriftedAnswer.json(name + " with " + what, status, json, Outcome.READ)));
    answers.add(
        DriftedAnswer.json(name + " with numbers above 2^31", status, tomorrow.bigNumbers(), big));
  }

  private static void broken(int status, String json, List<DriftedAnswer> answers) {
    answers.add(
        DriftedAnswer.json(
            status + " with an empty object", status, "{}", Outcome.READ_OR_LACKING));
    answers.add(
        DriftedAnswer.json("an undeclared success", UNDECLARED_SUCCESS, json, Outcome.READ));
    answers.add(DriftedAnswer.json(status + " with an empty body", status, "", Outcome.UNREADABLE));
    answers.add(
        DriftedAnswer.json(status + " with white space", status, " \n", Outcome.UNREADABLE));
    answers.add(DriftedAnswer.json(status + " with null", status, "null", Outcome.UNREADABLE));
    answers.add(DriftedAnswer.json(status + " with a list", status, "[]", Outcome.UNREADABLE));
    answers.add(
        DriftedAnswer.json(
            status + " with truncated JSON",
            status,
            json.substring(0, json.length() - 2),
            Outcome.UNREADABLE));
    byte[] html = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
    answers.add(
        new DriftedAnswer(status + " with HTML", status, "text/html", html, Outcome.UNREADABLE));
    answers.add(
        new DriftedAnswer(
            status + " with JSON that says it is HTML",
            status,
            "text/html",
            json.getBytes(StandardCharsets.UTF_8),
            Outcome.READ));
  }

  private static void encoded(
      int status, String json, String umlauts, List<DriftedAnswer> answers) {
    answers.add(
        new DriftedAnswer(
            status + " with an unknown charset",
            status,
            "application/json;charset=none-such",
            json.getBytes(StandardCharsets.UTF_8),
            Outcome.READ));
    answers.add(
        new DriftedAnswer(
            status + " in Latin-1, as it says",
            status,
            "application/json;charset=ISO-8859-1",
            umlauts.getBytes(StandardCharsets.ISO_8859_1),
            Outcome.READ));
    answers.add(
        new DriftedAnswer(
            status + " in Latin-1 that says it is UTF-8",
            status,
            "application/json;charset=UTF-8",
            umlauts.getBytes(StandardCharsets.ISO_8859_1),
            Outcome.UNREADABLE));
    answers.add(
        new DriftedAnswer(
            status + " in UTF-16, as it says",
            status,
            "application/json;charset=UTF-16",
            json.getBytes(StandardCharsets.UTF_16),
            Outcome.READ));
  }

  private static void errors(int status, List<DriftedAnswer> answers) {
    Stream.of("{\"message\":\"no\"}", "{}", "null", "[1]", "", "<h1>Down</h1>", "{\"message\":")
        .forEach(
            body ->
                answers.add(
                    DriftedAnswer.json(
                        status + " with " + (body.isEmpty() ? "an empty body" : body),
                        status,
                        body,
                        Outcome.REFUSED)));
  }
}
