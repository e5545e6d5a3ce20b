package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ApiInfoMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The Java client of a vendor: a Feign interface for each tag, a record for each object, and the
 * client's class. What templates need of a schema is computed here, and passed as {@code java}.
 */
public final class SmsJavaCodegen extends JavaClientCodegen {

  private static final String ROOT = "io.github.smscontracts";
  private static final String JAVA = "java";
  private static final String UNION = "x-java-union";

  /** Names that are reserved by Java's {@code Object} or by our templates. */
  private static final Set<String> TAKEN =
      Set.of(
          """
          wait notify notifyAll clone finalize hashCode toString getClass builder toBuilder build
          additionalProperties additionalProperty\
          """
              .split("\\s+"));

  /** What the templates import, and a schema in the same package would hide. */
  private static final Set<String> IMPORTED =
      Set.of(
          """
          ApiFactory Arrays BigDecimal Boolean ClientBuilder CodePointLength DateTimeText DecimalMax
          DecimalMin Delimited Editable Email FastPath Generated Headers Immutable Internal InvalidRequestException
          InvalidResponseException Integer JsonAnyGetter JsonAnySetter JsonCreator JsonIgnore JsonProperty
          JsonValue LinkedHashMap List Long Map NoNulls NotNull NullMarked Nullable Numbers Object
          Objects OneOrMany Operation Optional OptionalLong Override Pages Paging Param Pattern
          RequestLine Secret Size SmsApiException SmsClient String TransportException TypedResponse UniqueElements
          Valid Void WireBounds WirePlace WireValue\
          """
              .split("\\s+"));

  /** With so many optional parameters an operation has a query, which names them. */
  private static final int MANY = 4;

  private final Map<String, Map<String, Object>> unions = new HashMap<>();
  private Schemas schemas;
  private Places places;
  private Security security;
  private Optional<Login> login = Optional.empty();

  /** Called by the generator. */
  public SmsJavaCodegen() {
    embeddedTemplateDir = templateDir = "sms-java";
    setLibrary(FEIGN);
    openapiNormalizer.put("NORMALIZER_CLASS", KnownValues.class.getName());
    openapiNormalizer.put("REMOVE_ANYOF_ONEOF_AND_KEEP_PROPERTIES_ONLY", "true");
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
  }

  @Override
  public String getName() {
    return "sms-java";
  }

  @Override
  public void processOpts() {
    Vendor vendor = Vendor.of(Path.of(getInputSpec()));
    String invoker = ROOT + "." + vendor.packageName();
    additionalProperties.put("invokerPackage", invoker);
    additionalProperties.put("apiPackage", invoker + ".api");
    additionalProperties.put("modelPackage", invoker + ".model");
    additionalProperties.put("clientName", vendor.clientName());
    additionalProperties.put("variables", vendor.variables());
    additionalProperties.put("specSha256", sha256(Path.of(getInputSpec())));
    additionalProperties.put("useJakartaEe", true);
    additionalProperties.put("openApiNullable", false);
    additionalProperties.put("containerDefaultToNull", true);
    additionalProperties.put("dateLibrary", "java8");
    additionalProperties.put("serializationLibrary", "jackson");
    additionalProperties.put("hideGenerationTimestamp", true);
    additionalProperties.put("documentationProvider", "none");
    additionalProperties.put("annotationLibrary", "none");
    super.processOpts();
    for (String text : List.of("UUID", "date", "URI", "ByteArray")) {
      typeMapping.put(text, "String");
    }
    typeMapping.put("DateTime", "DateTimeText");
    typeMapping.put("float", "BigDecimal");
    typeMapping.put("double", "BigDecimal");
    typeMapping.put("set", "List");
    modelTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    modelTemplateFiles.clear();
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.clear();
    apiTemplateFiles.put("api.mustache", ".java");
    supportingFiles.clear();
    String folder = folder(invoker);
    supportingFiles.add(
        new SupportingFile("client.mustache", folder, vendor.clientName() + ".java"));
    supportingFiles.add(
        new SupportingFile("fastpath.mustache", folder, vendor.clientName() + "FastPath.java"));
    supportingFiles.add(new SupportingFile("package-info.mustache", folder, "package-info.java"));
  }

  private String folder(String java) {
    return getSourceFolder() + File.separator + java.replace('.', File.separatorChar);
  }

  private static String sha256(Path file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void preprocessOpenAPI(OpenAPI document) {
    super.preprocessOpenAPI(document);
    schemas = new Schemas(document);
    places = new Places(schemas, this::getTypeDeclaration);
    schemas.named().forEach(this::map);
    security = new Security(document);
    additionalProperties.put("tokenNeeded", security.isEverywhere());
    login = Login.of(document, schemas);
  }

  /** Keeps the generator from making types of what has one in the runtime; unions get ours. */
  private void map(String name, Schema<?> schema) {
    if (schemas.isPointInTime(schema)) {
      schemaMapping.put(name, "DateTimeText");
    } else if (schemas.oneOrMany(schema).isPresent()) {
      schemaMapping.put(name, "OneOrMany");
    } else if (schemas.isUnion(schema)) {
      unions.put(toModelName(name), Union.of(schemas, name, schema));
    }
  }

  @Override
  public String toModelName(String name) {
    String java = super.toModelName(name);
    return IMPORTED.contains(java) && !schemaMapping.containsKey(name) ? "Model" + java : java;
  }

  @Override
  public String toVarName(String name) {
    String java = super.toVarName(name);
    if (name.equals("default")) {
      return "fallback";
    }
    return TAKEN.contains(java) ? java + "Value" : java;
  }

  /** The name of the argument that holds optional parameters is ours. */
  @Override
  public String toParamName(String name) {
    String java = super.toParamName(name);
    return java.equals("query") ? "queryValue" : java;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the inherited one
  public CodegenModel fromModel(String name, Schema schema) {
    CodegenModel model = super.fromModel(name, schema);
    String words =
        schema.getDescription() == null ? model.classname : Javadoc.text(schema.getDescription());
    model.vendorExtensions.put("x-java-doc", words + Javadoc.sources(model.vendorExtensions));
    boolean secrets = model.vars.stream().anyMatch(SmsJavaCodegen::isSecret);
    model.vendorExtensions.put("x-java-secrets", secrets);
    model.vendorExtensions.put(UNION, unions.get(model.classname));
    return model;
  }

  private static boolean isSecret(CodegenProperty property) {
    return Boolean.TRUE.equals(((Map<?, ?>) property.vendorExtensions.get(JAVA)).get("secret"));
  }

  @Override
  @SuppressWarnings("rawtypes") // as the inherited one
  public CodegenProperty fromProperty(
      String name, Schema schema, boolean required, boolean ofAdditionalProperties) {
    CodegenProperty property = super.fromProperty(name, schema, required, ofAdditionalProperties);
    if (property != null && schemas != null) {
      Map<String, Object> java = places.place(schema, required);
      String words = places.words(schema, null, property.baseName);
      String absent = required ? "" : "; {@code null} if absent";
      java.put("doc", words + Javadoc.sources(schemas.extensions(schema)) + absent);
      property.vendorExtensions.put(JAVA, java);
    }
    return property;
  }

  @Override
  public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
    if (parameter.getSchema() == null || "cookie".equals(parameter.getIn())) {
      throw new UnsupportedSchemaException(
          "parameter " + parameter.getName(), "has to be in path, query or header, with a schema");
    }
    CodegenParameter made = super.fromParameter(parameter, imports);
    Map<String, Object> java = places.place(parameter.getSchema(), made.required);
    String words = places.words(parameter.getSchema(), parameter.getDescription(), made.paramName);
    java.put("doc", words + Javadoc.sources(parameter.getExtensions()));
    java.put("in", parameter.getIn());
    boolean delimited = made.isArray && !made.isCollectionFormatMulti;
    java.put(
        "place",
        "@Param(\"%s\") @WirePlace(in = \"%s\", name = \"%s\") %s"
            .formatted(
                made.paramName,
                parameter.getIn(),
                made.baseName,
                delimited ? "@Delimited(\"" + made.style + "\") " : ""));
    made.vendorExtensions.put(JAVA, java);
    return made;
  }

  @Override
  public CodegenParameter fromRequestBody(RequestBody body, Set<String> imports, String name) {
    CodegenParameter made = super.fromRequestBody(body, imports, name);
    Schema<?> schema =
        ModelUtils.getSchemaFromRequestBody(ModelUtils.getReferencedRequestBody(openAPI, body));
    Map<String, Object> java = places.place(schema, made.required);
    java.put(
        "doc",
        places.words(schema, body.getDescription(), made.paramName)
            + Javadoc.sources(body.getExtensions()));
    java.put("place", "");
    made.vendorExtensions.put(JAVA, java);
    return made;
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String method, Operation operation, List<Server> servers) {
    CodegenOperation made = super.fromOperation(path, method, operation, servers);
    RequestBody body = ModelUtils.getReferencedRequestBody(openAPI, operation.getRequestBody());
    if (body != null && !body.getContent().keySet().stream().allMatch(isJson())) {
      throw new UnsupportedSchemaException(
          made.httpMethod + " " + path, "a body has to be JSON, not " + body.getContent().keySet());
    }
    Schema<?> answer = null;
    if (made.returnType != null) {
      ApiResponse response = findMethodResponse(operation.getResponses());
      answer = ModelUtils.getSchemaFromResponse(openAPI, response);
      made.returnType = places.plainType(answer);
    }
    String line = made.path;
    for (CodegenParameter parameter : made.pathParams) {
      line = line.replace("{" + parameter.baseName + "}", "{" + parameter.paramName + "}");
    }
    List<String> query = new ArrayList<>();
    made.queryParams.forEach(it -> query.add(it.baseName + "={" + it.paramName + "}"));
    List<String> headers = new ArrayList<>();
    made.headerParams.forEach(it -> headers.add(it.baseName + ": {" + it.paramName + "}"));
    if (made.hasConsumes) {
      headers.add("Content-Type: " + made.consumes.get(0).get("mediaType"));
    }
    List<String> accepted = new ArrayList<>();
    if (made.produces != null) {
      made.produces.forEach(type -> accepted.add(type.get("mediaType")));
    }
    headers.add("Accept: " + (accepted.isEmpty() ? "*/*" : String.join(", ", accepted)));
    String words = Javadoc.text(operation.getDescription());
    String summary = operation.getSummary() == null ? made.operationId : operation.getSummary();
    Map<String, Object> java = new HashMap<>();
    made.vendorExtensions.put(JAVA, java);
    java.put(
        "line",
        made.httpMethod + " " + line + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    java.put("headers", headers);
    java.put("idempotent", Boolean.TRUE.equals(made.vendorExtensions.get("x-idempotent")));
    java.put("secured", security.isSecured(operation));
    java.put("summary", Javadoc.text(summary));
    java.put("sources", Javadoc.sources(operation.getExtensions()));
    java.put("words", words.isEmpty() ? List.of() : List.of(words));
    java.put("page", Page.of(made, schemas, answer, this::toVarName, places::plainType));
    java.put("query", query(made));
    return made;
  }

  /** Marks the parameters that a query holds; null for an operation that needs none. */
  private static Map<String, Object> query(CodegenOperation made) {
    List<CodegenParameter> optional =
        made.optionalParams.stream().filter(it -> !it.isBodyParam).toList();
    boolean needed = optional.size() >= MANY || made.vendorExtensions.containsKey(Page.EXTENSION);
    made.allParams.forEach(it -> java(it).put("inQuery", false));
    if (!needed) {
      return null;
    }
    optional.forEach(it -> java(it).put("inQuery", true));
    boolean secrets = optional.stream().anyMatch(it -> (boolean) java(it).get("secret"));
    String type = StringUtils.camelize(made.operationId) + "Query";
    return Map.of("type", type, "members", optional, "secrets", secrets);
  }

  @SuppressWarnings("unchecked") // put there above
  private static Map<String, Object> java(CodegenParameter parameter) {
    return (Map<String, Object>) parameter.vendorExtensions.get(JAVA);
  }

  private static Predicate<String> isJson() {
    return Pattern.compile("application/([a-z.-]+\\+)?json").asMatchPredicate();
  }

  /** Puts a union into the client's package. */
  @Override
  public String modelFilename(String template, String name) {
    return unions.containsKey(toModelName(name))
        ? outputFolder
            + File.separator
            + folder(invokerPackage)
            + File.separator
            + toModelFilename(name)
            + ".java"
        : super.modelFilename(template, name);
  }

  /** Gives each interface the name of its accessor in the client: that of its tag. */
  @Override
  public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
    List<Map<String, Object>> accessors = new ArrayList<>();
    for (OperationsMap api : ((ApiInfoMap) data.get("apiInfo")).getApis()) {
      for (CodegenOperation each : api.getOperations().getOperation()) {
        login
            .filter(it -> it.operation().equals(each.operationIdOriginal))
            .ifPresent(it -> data.put("logsIn", login(it, api, each)));
      }
      Tag tag = api.getOperations().getOperation().get(0).tags.get(0);
      Map<String, Object> said = tag.getExtensions() == null ? Map.of() : tag.getExtensions();
      accessors.add(
          Map.of(
              "type", api.getOperations().getClassname(),
              "operations", api.getOperations().getOperation(),
              "name", said.getOrDefault("x-accessor", toVarName(tag.getName())),
              "words",
                  Javadoc.text(tag.getDescription() == null ? tag.getName() : tag.getDescription()),
              "tag", Javadoc.text(tag.getName())));
    }
    data.put("accessors", accessors);
    return super.postProcessSupportingFileData(data);
  }

  private Map<String, Object> login(Login said, OperationsMap api, CodegenOperation operation) {
    return Map.of(
        "type", api.getOperations().getClassname(),
        "operation", operation,
        "key", toVarName(said.key()),
        "token", toVarName(said.token()));
  }

  /** Without the generator's banner. */
  @Override
  public void postProcess() {}
}
