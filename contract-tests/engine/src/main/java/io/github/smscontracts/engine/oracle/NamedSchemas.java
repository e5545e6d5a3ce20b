package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Schemas of one document for networknt, each by a name; references point into the document. */
public final class NamedSchemas {

  private static final String URI = "https://example.invalid/spec.json";
  private static final String NAMES = "x-named-schemas";
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getOpenApi30())
          .format(new EmailFormat())
          .format(new IntegerRange("int32", Integer.MIN_VALUE, Integer.MAX_VALUE))
          .format(new IntegerRange("int64", Long.MIN_VALUE, Long.MAX_VALUE))
          .build();

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
    return schema(name)
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.readOnly(true)));
  }

  public List<Error> response(String name, String body) {
    return schema(name)
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.writeOnly(true)));
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
