package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Schemas of one document for networknt, each by a name; references point into the document. */
public final class NamedSchemas {

  private static final String URI = "https://example.invalid/spec.json";
  private static final String NAMES = "x-named-schemas";
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getOpenApi30())
          .format(new EmailFormat())
          .format(new IntegerRange("int32", Integer.SIZE))
          .format(new IntegerRange("int64", Long.SIZE))
          .build();

  /** networknt's own rejects reserved top-level domains such as {@code .example}. */
  private static final class EmailFormat implements Format {
    @Override
    public String getName() {
      return "email";
    }

    @Override
    public boolean matches(ExecutionContext execution, String value) {
      return value.matches("[^@\\s]+@[^@\\s]+");
    }
  }

  /** The integer formats, which networknt does not have. */
  private record IntegerRange(String name, int bits) implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext context, JsonNode value) {
      return !value.isIntegralNumber() || value.bigIntegerValue().bitLength() < bits;
    }
  }

  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  public NamedSchemas(JsonNode document, Map<String, JsonNode> named) {
    ObjectNode root = document.deepCopy();
    root.putObject(NAMES).setAll(named);
    registry =
        SchemaRegistry.withDialect(
            DIALECT,
            builder ->
                builder
                    .schemas(Map.of(URI, root.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  public List<Error> request(String name, String body) {
    return validate(name, body, config -> config.readOnly(true));
  }

  public List<Error> response(String name, String body) {
    return validate(name, body, config -> config.writeOnly(true));
  }

  private List<Error> validate(
      String name, String body, Consumer<ExecutionConfig.Builder> direction) {
    return schema(name)
        .validate(body, InputFormat.JSON, context -> context.executionConfig(direction));
  }

  public List<Error> value(String name, JsonNode value) {
    return schema(name).validate(value);
  }

  private Schema schema(String name) {
    return schemas.computeIfAbsent(
        name,
        it ->
            registry.getSchema(
                SchemaLocation.of(URI + "#/" + NAMES + "/" + it.replace(" ", "%20"))));
  }
}
