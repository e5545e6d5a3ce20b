package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;

/** Which operations need the token. */
final class Security {

  private final OpenAPI document;

  /**
   * @throws UnsupportedSchemaException if an operation requires anything other than a bearer token
   */
  Security(OpenAPI document) {
    this.document = document;
    operations().stream()
        .flatMap(operation -> requirements(operation).stream())
        .flatMap(requirement -> requirement.keySet().stream())
        .forEach(this::check);
  }

  boolean isEverywhere() {
    return operations().stream().allMatch(this::isSecured);
  }

  boolean isSecured(Operation operation) {
    return !requirements(operation).isEmpty();
  }

  private List<SecurityRequirement> requirements(Operation operation) {
    List<SecurityRequirement> own = operation.getSecurity();
    List<SecurityRequirement> found = own == null ? document.getSecurity() : own;
    return found == null ? List.of() : found;
  }

  private List<Operation> operations() {
    return document.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream)
        .toList();
  }

  private void check(String name) {
    SecurityScheme scheme = document.getComponents().getSecuritySchemes().get(name);
    if (scheme.getType() != SecurityScheme.Type.HTTP || !"bearer".equals(scheme.getScheme())) {
      throw new UnsupportedSchemaException(
          "#/components/securitySchemes/" + name, "only `http` with `bearer` is known");
    }
  }
}
