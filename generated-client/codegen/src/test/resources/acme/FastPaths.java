import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.acme.AcmeClient;
import io.github.smscontracts.acme.model.Limits;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.internal.body.TypeMismatches;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.wire.FastPath;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Asks of values of each property whether they are valid to Jakarta Validation, and the same to the fast path. */
public final class FastPaths implements Callable<List<String>> {

  private static final String VALUES =
      """
      {"id": [null, "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00", "3f0C9a52"],
       "day": ["2026-11-20", "2026-11-20T", "2026-13-20"], "mail": ["a@example.com", "a"],
       "code": ["ab1", "ab1\\n", "xab1", "a\\n1"], "word": ["ab", "\\ud83d\\ude00", "abcd", "abc"],
       "counts": [[1], [], [1, 2, 3], [0], [null]], "once": [["a"], ["a", "a"]],
       "above": [0.51, 0.50, 0, 1], "below": [8, 9, 10], "least": [-0.5, -0.6, 0], "most": [9, 10],
       "names": [{"a": "b"}, {"a": "bcd"}, {"a": null}],
       "when": ["2026-11-20T12:00:00Z", "2026-11-20", 5, [], true], "stamp": [5, 5.5, "5"],
       "notes": [{"text": "n"}, {"text": "longer"}, [{"seen": ["ab"]}, {"seen": ["a"]}], [null]],
       "mixed": ["ab", "a", "abcd", "a1", ["a"], [], ["a", "b", "c"], [1], 1, 0.9, 2.5, 3, true, {}],
       "new": [null, 1]}\
      """;

  @Override
  public List<String> call() throws Exception {
    Constructor<?> constructor =
        Class.forName(AcmeClient.class.getName() + "FastPath").getDeclaredConstructor();
    constructor.setAccessible(true);
    FastPath fastPath = (FastPath) constructor.newInstance();
    List<String> verdicts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> values : JsonMapping.MAPPER.readTree(VALUES).properties()) {
      StringBuilder line = new StringBuilder(values.getKey());
      for (JsonNode value : values.getValue()) {
        TypeMismatches read = new TypeMismatches(fastPath::passesApart);
        Limits limits =
            JsonMapping.reader(Limits.class, 0)
                .withAttribute(TypeMismatches.KEY, read)
                .readValue("{\"%s\":%s}".formatted(values.getKey(), value));
        boolean valid = BeanValidation.body(limits).violations().isEmpty();
        line.append(valid ? " valid" : " invalid");
        line.append(read.modelsPass() == valid ? "" : valid ? " slow" : " WRONG");
      }
      verdicts.add(line.toString());
    }
    return verdicts;
  }
}
