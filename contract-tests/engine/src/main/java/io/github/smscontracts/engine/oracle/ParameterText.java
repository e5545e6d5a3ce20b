package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a scalar parameter as JSON of its schema's type. */
final class ParameterText {

  private ParameterText() {}

  static Optional<JsonNode> in(
      RawRequest request, SpecOperation operation, SpecParameter parameter) {
    String type = parameter.schema().path("type").asText();
    if (type.equals("array") || type.equals("object")) {
      return Optional.empty();
    }
    return text(request, operation, parameter).map(text -> json(type, text));
  }

  private static Optional<String> text(
      RawRequest request, SpecOperation operation, SpecParameter parameter) {
    String[] target = request.target().split("\\?", 2);
    return switch (parameter.in()) {
      case "path" -> segment(target[0], operation.path(), parameter.name());
      case "query" ->
          Stream.of(target.length < 2 ? new String[0] : target[1].split("&"))
              .map(pair -> pair.split("=", 2))
              .filter(pair -> pair.length == 2 && decoded(pair[0]).equals(parameter.name()))
              .map(pair -> decoded(pair[1]))
              .findFirst();
      default -> Optional.ofNullable(request.headers().get(parameter.name()));
    };
  }

  private static Optional<String> segment(String path, String template, String name) {
    String wanted = "\\Q" + template.replace("{" + name + "}", "\\E([^/]+)\\Q") + "\\E";
    Matcher matcher =
        Pattern.compile(wanted.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q")).matcher(path);
    return matcher.matches() ? Optional.of(decoded(matcher.group(1))) : Optional.empty();
  }

  private static JsonNode json(String type, String text) {
    try {
      return switch (type) {
        case "integer" -> JsonNodeFactory.instance.numberNode(new BigInteger(text));
        case "number" -> JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        case "boolean" ->
            text.matches("true|false")
                ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                : JsonNodeFactory.instance.textNode(text);
        default -> JsonNodeFactory.instance.textNode(text);
      };
    } catch (NumberFormatException e) {
      return JsonNodeFactory.instance.textNode(text); // which is then of the wrong type
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
