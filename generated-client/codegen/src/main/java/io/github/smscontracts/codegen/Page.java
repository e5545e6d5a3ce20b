package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.utils.StringUtils;

/**
 * What {@code x-page} says: which parameters ask for a page, and where its answer has the items.
 *
 * @param operation the operation, for messages
 * @param said the members of the extension
 */
record Page(CodegenOperation operation, Map<?, ?> said) {

  static final String EXTENSION = "x-page";

  /** The Java of an operation's pages, for templates; null for an operation without pages. */
  static Map<String, Object> of(
      CodegenOperation operation,
      Schemas schemas,
      Schema<?> answer,
      UnaryOperator<String> names,
      Function<Schema<?>, String> types) {
    if (!(operation.vendorExtensions.get(EXTENSION) instanceof Map<?, ?> said)) {
      return null;
    }
    Page page = new Page(operation, said);
    CodegenParameter limit = page.parameter("limit");
    CodegenParameter offset = page.parameter("offset");
    Schema<?> items = page.member("items", schemas, answer).getItems();
    if (items == null) {
      throw page.unsupported("items");
    }
    Map<String, Object> java = new HashMap<>();
    String listed = operation.operationId.replaceFirst("^list(?=[A-Z])", "");
    java.put("name", "all" + StringUtils.camelize(listed));
    java.put("type", (schemas.isNullable(items) ? "@Nullable " : "") + types.apply(items));
    java.put("items", page.getters("items", names));
    java.put("total", List.of());
    if (said.get("total") != null) {
      if (!"integer".equals(page.member("total", schemas, answer).getType())) {
        throw page.unsupported("total");
      }
      java.put("total", page.getters("total", names));
    }
    java.put("offset", offset.paramName);
    java.put("wide", offset.isLong);
    java.put("limit", limit.paramName);
    java.put("most", limit.maximum == null ? null : limit.maximum + (limit.isLong ? "L" : ""));
    return java;
  }

  private CodegenParameter parameter(String name) {
    return operation.optionalParams.stream()
        .filter(it -> it.baseName.equals(said.get(name)) && (it.isInteger || it.isLong))
        .findFirst()
        .orElseThrow(() -> unsupported(name));
  }

  private Schema<?> member(String name, Schemas schemas, Schema<?> answer) {
    Schema<?> found = answer;
    for (String step : steps(name)) {
      found = found == null ? null : schemas.property(found, step);
    }
    if (found == null) {
      throw unsupported(name);
    }
    return schemas.resolved(found);
  }

  private List<String> getters(String name, UnaryOperator<String> names) {
    return steps(name).stream().map(names).toList();
  }

  private List<String> steps(String name) {
    return List.of(String.valueOf(said.get(name)).split("\\."));
  }

  private UnsupportedSchemaException unsupported(String name) {
    return new UnsupportedSchemaException(
        operation.httpMethod + " " + operation.path,
        "`x-page` needs in `%s` %s of this operation, not `%s`"
            .formatted(
                name,
                switch (name) {
                  case "items" -> "the path to a list in the answer";
                  case "total" -> "the path to an integer in the answer";
                  default -> "an optional integer parameter";
                },
                said.get(name)));
  }
}
