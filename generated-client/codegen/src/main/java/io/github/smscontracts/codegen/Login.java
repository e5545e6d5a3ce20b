package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * How a client gets a token: {@code x-login} of a security scheme.
 *
 * @param operation the operation that gives it
 * @param key the property of the request that holds the key
 * @param token the property of the answer that holds the token
 */
record Login(String operation, String key, String token) {

  /**
   * What a specification says.
   *
   * @throws UnsupportedSchemaException if a key alone does not make a login
   */
  static Optional<Login> of(OpenAPI document, Schemas schemas) {
    Map<String, SecurityScheme> schemes =
        document.getComponents() == null || document.getComponents().getSecuritySchemes() == null
            ? Map.of()
            : document.getComponents().getSecuritySchemes();
    return schemes.values().stream()
        .map(SecurityScheme::getExtensions)
        .filter(Objects::nonNull)
        .map(extensions -> extensions.get("x-login"))
        .filter(Objects::nonNull)
        .map(said -> of((Map<?, ?>) said))
        .peek(login -> login.check(document, schemas))
        .findFirst();
  }

  private static Login of(Map<?, ?> said) {
    return new Login(
        String.valueOf(said.get("operation")),
        String.valueOf(said.get("key")),
        String.valueOf(said.get("token")));
  }

  private void check(OpenAPI document, Schemas schemas) {
    Operation called =
        document.getPaths().values().stream()
            .map(PathItem::readOperations)
            .flatMap(List::stream)
            .filter(it -> operation.equals(it.getOperationId()))
            .findFirst()
            .orElseThrow(() -> unsupported("is no operation"));
    if (called.getSecurity() == null || !called.getSecurity().isEmpty()) {
      throw unsupported("needs a token itself, so say `security: []`");
    }
    Schema<?> request =
        called.getRequestBody() == null
            ? null
            : ModelUtils.getSchemaFromRequestBody(
                ModelUtils.getReferencedRequestBody(document, called.getRequestBody()));
    Stream<String> parameters =
        called.getParameters() == null
            ? Stream.of()
            : called.getParameters().stream()
                .map(parameter -> ModelUtils.getReferencedParameter(document, parameter))
                .filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                .map(Parameter::getName);
    checkSecret(schemas, request, key);
    List<String> required = schemas.resolved(request).getRequired();
    if (Stream.concat(parameters, required == null ? Stream.of() : required.stream())
        .anyMatch(name -> !name.equals(key))) {
      throw unsupported("needs more than `" + key + "`");
    }
    ApiResponse answer =
        called.getResponses().entrySet().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .map(response -> ModelUtils.getReferencedApiResponse(document, response.getValue()))
            .findFirst()
            .orElseThrow(() -> unsupported("has no success"));
    checkSecret(schemas, ModelUtils.getSchemaFromResponse(document, answer), token);
  }

  private void checkSecret(Schemas schemas, Schema<?> body, String name) {
    Map<String, ?> properties =
        body == null ? null : ((Schema<?>) schemas.resolved(body)).getProperties();
    if (properties == null || !(properties.get(name) instanceof Schema<?> property)) {
      throw unsupported("has no property `" + name + "` in its body");
    }
    if (!"string".equals(schemas.resolved(property).getType()) || !schemas.isSecret(property)) {
      throw unsupported("has to hold a text in `" + name + "`, with `x-secret: true`");
    }
  }

  private UnsupportedSchemaException unsupported(String problem) {
    return new UnsupportedSchemaException("x-login", "`" + operation + "` " + problem);
  }
}
