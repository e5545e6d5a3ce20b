package io.github.smscontracts.contract.tomorrow;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.spec.Samples;
import io.github.smscontracts.contract.spec.Spec;
import io.github.smscontracts.contract.spec.SpecOperation;
import io.github.smscontracts.contract.tomorrow.Answer.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answers of an operation, changed as a server may change them without asking. */
public final class Answers {

  private static final int UNDECLARED_SUCCESS = 299;
  private static final int[] UNDECLARED_ERRORS = {
    400, 401, 402, 403, 404, 409, 418, 422, 429, 451, 500, 503, 599
  };

  private Answers() {}

  public static List<Answer> of(SpecOperation operation) {
    List<Answer> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.responses().entrySet()) {
      if (response.getKey().startsWith("2")) {
        JsonNode schema = operation.schemaOf(response.getValue());
        successes(operation.spec(), Integer.parseInt(response.getKey()), schema, answers);
      }
    }
    for (int status : UNDECLARED_ERRORS) {
      errors(status, answers);
    }
    return answers;
  }

  private static void successes(Spec spec, int status, JsonNode schema, List<Answer> answers) {
    JsonNode full = new Samples(spec, 0).of(schema);
    String json = full.toString();
    Tomorrow tomorrow = new Tomorrow(spec, schema, full);
    answers.add(
        Answer.json(
            status + " with unknown values of every open list",
            status,
            tomorrow.unknownValues(),
            Outcome.READ));
    answers.add(
        Answer.json(
            status + " with an unknown property at every level",
            status,
            tomorrow.unknownProperties(),
            Outcome.READ));
    answers.add(
        Answer.json(
            status + " with null for every optional property",
            status,
            tomorrow.nulls(),
            Outcome.READ));
    answers.add(
        Answer.json(
            status + " with numbers above 2^31",
            status,
            tomorrow.bigNumbers(),
            tomorrow.bigNumbersFit() ? Outcome.READ : Outcome.READ_AND_REPORTED));
    answers.add(
        Answer.json(
            status + " with 10,000 items in every list",
            status,
            tomorrow.manyItems(),
            Outcome.READ));
    answers.add(
        Answer.json(status + " with an empty object", status, "{}", Outcome.READ_OR_LACKING));
    answers.add(Answer.json("an undeclared success", UNDECLARED_SUCCESS, json, Outcome.READ));
    answers.add(Answer.json(status + " with an empty body", status, "", Outcome.UNREADABLE));
    answers.add(Answer.json(status + " with white space", status, " \n", Outcome.UNREADABLE));
    answers.add(Answer.json(status + " with null", status, "null", Outcome.UNREADABLE));
    answers.add(Answer.json(status + " with a list", status, "[]", Outcome.UNREADABLE));
    answers.add(
        Answer.json(
            status + " with truncated JSON",
            status,
            json.substring(0, json.length() - 2),
            Outcome.UNREADABLE));
    byte[] html = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
    answers.add(new Answer(status + " with HTML", status, "text/html", html, Outcome.UNREADABLE));
    answers.add(
        new Answer(
            status + " with JSON that says it is HTML",
            status,
            "text/html",
            json.getBytes(StandardCharsets.UTF_8),
            Outcome.READ));
    answers.add(
        new Answer(
            status + " with an unknown charset",
            status,
            "application/json;charset=none-such",
            json.getBytes(StandardCharsets.UTF_8),
            Outcome.READ));
    answers.add(
        new Answer(
            status + " in Latin-1, as it says",
            status,
            "application/json;charset=ISO-8859-1",
            tomorrow.withUmlauts().getBytes(StandardCharsets.ISO_8859_1),
            Outcome.READ));
    answers.add(
        new Answer(
            status + " in Latin-1 that says it is UTF-8",
            status,
            "application/json;charset=UTF-8",
            tomorrow.withUmlauts().getBytes(StandardCharsets.ISO_8859_1),
            Outcome.UNREADABLE));
    answers.add(
        new Answer(
            status + " in UTF-16, as it says",
            status,
            "application/json;charset=UTF-16",
            json.getBytes(StandardCharsets.UTF_16),
            Outcome.READ));
  }

  private static void errors(int status, List<Answer> answers) {
    Stream.of("{\"message\":\"no\"}", "{}", "null", "[1]", "", "<h1>Down</h1>", "{\"message\":")
        .forEach(
            body ->
                answers.add(
                    Answer.json(
                        status + " with " + (body.isEmpty() ? "an empty body" : body),
                        status,
                        body,
                        Outcome.REFUSED)));
  }
}
