package io.github.smscontracts.engine.oracle;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two libraries in the JVM that count as one oracle: swagger-request-validator for HTTP, networknt
 * for bodies. A message is rejected if either rejects it.
 */
public final class JvmOracle implements Oracle {

  private static final LevelResolver LEVELS =
      LevelResolver.create()
          // else every open object counts as closed
          .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
          .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
          .build();

  private final Spec spec;
  private final OpenApiInteractionValidator http;
  private final BodySchemas bodies;

  public JvmOracle(Spec spec) {
    this.spec = spec;
    ParseOptions resolved = new ParseOptions();
    resolved.setResolve(true);
    String contents = inlined(spec).toString();
    OpenAPI api = new OpenAPIV3Parser().readContents(contents, null, resolved).getOpenAPI();
    // it looks at the security of an operation only
    api.getPaths()
        .values()
        .forEach(
            path ->
                path.readOperations().stream()
                    .filter(operation -> operation.getSecurity() == null)
                    .forEach(operation -> operation.setSecurity(api.getSecurity())));
    this.http = OpenApiInteractionValidator.createFor(api).withLevelResolver(LEVELS).build();
    this.bodies = new BodySchemas(spec);
  }

  /**
   * The specification with references inlined, because the library follows references to schemas
   * only.
   */
  private static ObjectNode inlined(Spec spec) {
    ObjectNode root = BodySchemas.withoutExamples(spec.root());
    Spec copy = spec.with(root);
    for (SpecOperation operation : copy.operations()) {
      ObjectNode node = (ObjectNode) operation.node();
      if (operation.hasBody()) {
        node.set("requestBody", copy.follow(node.get("requestBody")));
      }
      ((ObjectNode) node.get("responses")).setAll(operation.responses());
      if (node.get("parameters") instanceof ArrayNode parameters) {
        for (int i = 0; i < parameters.size(); i++) {
          parameters.set(i, copy.follow(parameters.get(i)));
        }
      }
    }
    return root;
  }

  @Override
  public String name() {
    return "validator";
  }

  @Override
  public String sha256() {
    return spec.sha256();
  }

  @Override
  public Verdict request(RawRequest request) {
    String[] target = request.target().split("\\?", 2);
    String path = target[0];
    SimpleRequest.Builder http = new SimpleRequest.Builder(request.method(), path);
    if (target.length > 1) {
      for (String pair : target[1].split("&")) {
        String[] parts = pair.split("=", 2);
        http.withQueryParam(decoded(parts[0]), decoded(parts[1]));
      }
    }
    request.headers().forEach((name, value) -> http.withHeader(name, value));
    if (request.body() != null) {
      http.withBody(request.body());
    }
    Findings findings = new Findings();
    findings.add(this.http.validateRequest(http.build()));
    operation(request.method(), path)
        .ifPresent(
            operation -> {
              if (request.body() != null && operation.hasBody()) {
                findings.add("body", bodies.request(operation, request.body()));
              }
              for (SpecParameter parameter : operation.parameters()) {
                ParameterText.in(request, operation, parameter)
                    .ifPresent(
                        value ->
                            findings.add(
                                parameter.toString().replace(' ', '/'),
                                bodies.parameter(operation, parameter, value)));
              }
            });
    return findings.verdict();
  }

  @Override
  public Verdict response(SpecOperation operation, String status, JsonNode document) {
    // the judged file may differ from the case's
    if (spec.operation(operation.id())
        .map(SpecOperation::responses)
        .filter(it -> it.containsKey(status))
        .isEmpty()) {
      return Verdict.refuses(List.of(), "no answer " + status + " is declared");
    }
    int code = SpecOperation.codeOf(status);
    Findings findings = new Findings();
    findings.add(
        http.validateResponse(
            operation.path().replaceAll("\\{[^}]*}", "1"),
            Request.Method.valueOf(operation.method()),
            SimpleResponse.Builder.status(code)
                .withContentType("application/json")
                .withBody(document.toString())
                .build()));
    findings.add("body", bodies.response(operation, status, document.toString()));
    return findings.verdict();
  }

  private Optional<SpecOperation> operation(String method, String path) {
    return spec.operations().stream()
        .filter(operation -> operation.method().equals(method.toUpperCase(Locale.ROOT)))
        .filter(operation -> path.matches(operation.path().replaceAll("\\{[^}]*}", "[^/]+")))
        .findFirst();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The violations that both libraries found. */
  private static final class Findings {
    private final List<String> where = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    void add(ValidationReport report) {
      for (ValidationReport.Message message : report.getMessages()) {
        if (message.getLevel() == ValidationReport.Level.ERROR) {
          words.add(message.getMessage());
          add(message);
        }
      }
    }

    private void add(ValidationReport.Message message) {
      message
          .getContext()
          .ifPresent(
              context -> {
                context
                    .getParameter()
                    .ifPresent(
                        parameter -> where.add(parameter.getIn() + "/" + parameter.getName()));
                context
                    .getPointers()
                    .filter(pointers -> context.getParameter().isEmpty())
                    .ifPresent(pointers -> where.add("body" + pointers.getInstance()));
              });
      message.getNestedMessages().forEach(this::add);
    }

    void add(String place, List<Error> errors) {
      errors.forEach(
          error -> {
            where.add(place + error.getInstanceLocation());
            words.add(error.toString());
          });
    }

    Verdict verdict() {
      return words.isEmpty()
          ? Verdict.accepts()
          : Verdict.refuses(where.stream().distinct().toList(), String.join("; ", words));
    }
  }
}
