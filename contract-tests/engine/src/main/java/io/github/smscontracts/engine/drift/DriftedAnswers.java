package io.github.smscontracts.engine.drift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.drift.DriftedAnswer.Outcome;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The answers of an operation with the changes that a server may make unannounced. */
public final class DriftedAnswers {
  private static final String JSON = "application/json";
  private static final int UNDECLARED_SUCCESS = 299;
  private static final int[] UNDECLARED_ERRORS = {
    400, 401, 402, 403, 404, 409, 418, 422, 429, 451, 500, 503, 599
  };

  private final List<DriftedAnswer> answers = new ArrayList<>();

  private DriftedAnswers() {}

  public static List<DriftedAnswer> of(SpecOperation operation) {
    DriftedAnswers drifted = new DriftedAnswers();
    operation
        .responses()
        .forEach(
            (status, response) -> {
              JsonNode schema = operation.schemaOf(response);
              if (status.startsWith("2") && !schema.isMissingNode()) {
                drifted.successes(operation.spec(), Integer.parseInt(status), schema);
              }
            });
    for (int status : UNDECLARED_ERRORS) {
      drifted.errors(status);
    }
    return drifted.answers;
  }

  /** Adds the successes for each branch of the unions, with the same branch everywhere. */
  private void successes(Spec spec, int status, JsonNode schema) {
    JsonNode full = new Samples(spec, 0).of(schema);
    JsonNode before = null;
    JsonNode next = full;
    for (int branch = 0; !next.equals(before); branch++) {
      String name = branch == 0 ? status + "" : status + " in shape " + (branch + 1);
      changed(name, status, new DriftedDocument(spec, schema, next, branch));
      before = next;
      next = new Samples(spec, branch + 1).of(schema);
    }
    broken(status, full);
    encoded(status, full.toString(), new DriftedDocument(spec, schema, full, 0).withUmlauts());
  }

  private void json(String name, int status, String body, Outcome outcome) {
    add(name, status, JSON, body, UTF_8, outcome);
  }

  private void add(
      String name, int status, String type, String body, Charset charset, Outcome outcome) {
    answers.add(new DriftedAnswer(name, status, type, body.getBytes(charset), outcome));
  }

  private void changed(String name, int status, DriftedDocument drifted) {
    Outcome big =
        drifted.bigNumbersFit()
            ? Outcome.READ
            : drifted.bigNumbersAreRequired()
                ? Outcome.REPORTED_OR_LACKING
                : Outcome.READ_AND_REPORTED;
    json(name + " with 10,000 items in every list", status, drifted.manyItems(), Outcome.READ);
    String unknown = drifted.unknownProperties();
    json(name + " with an unknown property at every level", status, unknown, Outcome.READ);
    json(name + " with null for every optional property", status, drifted.nulls(), Outcome.READ);
    String ends = drifted.nullsAtTheEnds();
    json(name + " with null for every optional property at the ends", status, ends, Outcome.READ);
    String values = drifted.unknownValues();
    json(name + " with unknown values of every open list", status, values, Outcome.READ);
    json(name + " with numbers above 2^31", status, drifted.bigNumbers(), big);
  }

  private void broken(int status, JsonNode full) {
    String json = full.toString();
    Outcome object = full.isArray() ? Outcome.UNREADABLE : Outcome.READ_OR_LACKING;
    Outcome list = full.isArray() ? Outcome.READ : Outcome.UNREADABLE;
    json(status + " with an empty object", status, "{}", object);
    json("an undeclared success", UNDECLARED_SUCCESS, json, Outcome.READ);
    json(status + " with an empty body", status, "", Outcome.UNREADABLE);
    json(status + " with white space", status, " \n", Outcome.UNREADABLE);
    json(status + " with null", status, "null", Outcome.UNREADABLE);
    json(status + " with a list", status, "[]", list);
    String truncated = json.substring(0, json.length() - 2);
    json(status + " with truncated JSON", status, truncated, Outcome.UNREADABLE);
    String html = "<html><body>Welcome</body></html>";
    add(status + " with HTML", status, "text/html", html, UTF_8, Outcome.UNREADABLE);
    String name = status + " with JSON that says it is HTML";
    add(name, status, "text/html", json, UTF_8, Outcome.READ);
  }

  private void encoded(int status, String json, String umlauts) {
    String type = JSON + ";charset=";
    String unknown = status + " with an unknown charset";
    add(unknown, status, type + "none-such", json, UTF_8, Outcome.READ);
    String latin = status + " in Latin-1";
    add(latin + ", as it says", status, type + ISO_8859_1, umlauts, ISO_8859_1, Outcome.READ);
    String wrong = latin + " that says it is UTF-8";
    add(wrong, status, type + UTF_8, umlauts, ISO_8859_1, Outcome.UNREADABLE);
    add(status + " in UTF-16, as it says", status, type + UTF_16, json, UTF_16, Outcome.READ);
  }

  private void errors(int status) {
    for (String body :
        List.of(
            "{\"message\":\"no\"}", "{}", "null", "[1]", "", "<h1>Down</h1>", "{\"message\":")) {
      String what = body.isEmpty() ? "an empty body" : body;
      json(status + " with " + what, status, body, Outcome.REFUSED);
    }
  }
}
