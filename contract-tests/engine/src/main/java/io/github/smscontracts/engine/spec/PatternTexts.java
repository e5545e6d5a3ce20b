package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that the pattern of a schema allows, and others: the same in every run. */
public final class PatternTexts {

  private static final int TRIES = 1_000;
  private static final int LONGEST = 100;

  private PatternTexts() {}

  public static Stream<String> matching(JsonNode schema) {
    return texts(schema, true);
  }

  public static Stream<String> notMatching(JsonNode schema) {
    return texts(schema, false);
  }

  /** Readable texts first; none for patterns that the generator does not support. */
  private static Stream<String> texts(JsonNode schema, boolean matching) {
    if (!schema.has("pattern")) {
      return Stream.empty();
    }
    String pattern = schema.get("pattern").asText();
    return Stream.concat(
            generated(schema, pattern, matching).filter(text -> text.matches("[\\w.:-]+")),
            generated(schema, pattern, matching))
        .filter(text -> Pattern.compile(pattern).matcher(text).find() == matching);
  }

  private static Stream<String> generated(JsonNode schema, String pattern, boolean matching) {
    RgxGenProperties properties = new RgxGenProperties();
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(
        properties, Math.min(LONGEST, schema.path("maxLength").asInt(LONGEST)));
    try {
      RgxGen generator = RgxGen.parse(properties, pattern);
      Random random = new Random(1);
      Supplier<String> next =
          () -> matching ? generator.generate(random) : generator.generateNotMatching(random);
      return Stream.generate(next).limit(TRIES);
    } catch (RgxGenParseException e) {
      return Stream.empty();
    }
  }
}
