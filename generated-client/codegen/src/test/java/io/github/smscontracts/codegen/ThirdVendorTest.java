package io.github.smscontracts.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor is a folder with a specification: nothing more is needed for its client. */
class ThirdVendorTest {

  private static final Path RUNTIME = Path.of("../client/src/main/java");

  @TempDir private Path folder;

  @Test
  void aFolderWithASpecificationIsAClient() throws Exception {
    Path sources = new Generator(folder).generate("acme", resource("openapi.yaml"));
    Path classes = compiled(sources, written("Calls"), written("FastPaths"));

    assertThat(called(classes, "Calls"))
        .containsExactly(
            "POST /v2/login null {\"key\":\"top-secret\"}",
            "Session[bearer=(hidden), expires=1800000000, additionalProperties={}]"
                + " until 1800000000",
            "Credentials[key=(hidden), remember=null, uses=null, additionalProperties={}]",
            "not sent: [header /Authorization needs a token, and the builder's token(...) or"
                + " apiKey(...) gave none]",
            "not sent: [body /key must have at least 8 characters]",
            "not sent: [body /uses must not be null]",
            "GET /v2/orders/a%2Fb/lines?state=open,new&after=5&tags%5B%5D=a%26b&tags%5B%5D="
                + "&tags%5B%5D=c Bearer bearer-of-login ",
            "one 12 [n] 1.50 ? true Session[bearer=(hidden), expires=null,"
                + " additionalProperties={}]",
            "two 3 [] ? true false null",
            "not sent: [query /after must be greater than or equal to 1]",
            "not sent: [query /after must match the pattern of its schema]",
            "DELETE /v2/orders/7 Bearer bearer-of-login ",
            "GET /v2/orders/a%2Fb/notes?query=%3F&skip=0&pin=1234&tags%5B%5D=a%26b&tags%5B%5D="
                + "&tags%5B%5D=c Bearer bearer-of-login ",
            "m",
            "n",
            "GET /v2/orders/a%2Fb/notes?query=%3F&skip=2&pin=1234&tags%5B%5D=a%26b&tags%5B%5D="
                + "&tags%5B%5D=c Bearer bearer-of-login ",
            "ListNotesQuery[skip=null, size=2, pin=(hidden), tags=[a&b, , c]]",
            "POST /v2/login null {\"key\":\"key-of-acme\"}",
            "DELETE /v2/orders/8 Bearer bearer-of-login ",
            "DELETE /v2/orders/9 Bearer bearer-of-login ");
    assertThat(called(classes, "FastPaths"))
        .containsExactly(
            "id valid valid invalid",
            "day valid invalid invalid",
            "mail valid slow invalid",
            "code valid valid invalid valid",
            "word valid invalid invalid valid",
            "counts valid invalid invalid invalid invalid",
            "once valid invalid",
            "above valid invalid invalid valid",
            "below valid invalid invalid",
            "least valid invalid valid",
            "most valid invalid",
            "names valid invalid invalid",
            "when valid invalid invalid invalid invalid",
            "stamp valid invalid invalid",
            "notes valid invalid invalid invalid",
            "mixed valid invalid invalid invalid valid invalid invalid invalid valid invalid valid"
                + " invalid invalid invalid",
            "new valid valid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operation: logIn,  | operation: none,        | `none` is no operation
          operation: logIn,  | operation: deleteOrder, | `deleteOrder` needs a token itself
          token: bearer}     | token: none}            | `logIn` has no property `none` in its body
          token: bearer}     | token: expires}         | `logIn` has to hold a text in `expires`
          x-secret: true     | x-secret: false         | `logIn` has to hold a text in `bearer`
          format: password,  | format: email,          | `logIn` has to hold a text in `key`
          required: [key]    | required: [key, uses]   | `logIn` needs more than `key`
          """)
  void aLoginThatAKeyDoesNotMakeIsNamed(String known, String other, String message)
      throws IOException {
    String document = resource("openapi.yaml").replace(known, other);

    assertThatExceptionOfType(UnsupportedSchemaException.class)
        .isThrownBy(() -> new Generator(folder).generate("acme", document))
        .withMessageStartingWith("x-login: " + message);
  }

  @Test
  void theDescriptorOfTheModuleNamesEachVendor() throws IOException {
    Path template = Path.of("../client/src/main/templates/module-info.mustache");

    EachVendor.write(template, List.of(new Vendor("acme"), new Vendor("big-Co")), folder);

    assertThat(folder.resolve("module-info.java"))
        .content()
        .contains("exports io.github.smscontracts.acme.model;")
        .contains("opens io.github.smscontracts.big_co.model to");
  }

  private String written(String name) throws IOException {
    String file = name + ".java";
    return Files.writeString(folder.resolve(file), resource(file)).toString();
  }

  private String resource(String name) throws IOException {
    try (var in = getClass().getResourceAsStream("/acme/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * With every warning of the compiler an error, as in the build; the runtime is compiled along.
   */
  private Path compiled(Path sources, String... users) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(
            List.of("-Xlint:all,-classfile", "-Werror", "-proc:none", "-implicit:class"));
    arguments.addAll(
        List.of("-Xdoclint:all/public", "-Xdoclint/package:io.github.smscontracts.acme.*"));
    arguments.addAll(List.of("--release", "17", "-parameters", "-d", classes.toString()));
    arguments.addAll(List.of("-sourcepath", RUNTIME.toString()));
    arguments.addAll(List.of(users));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    return classes;
  }

  private static List<String> called(Path classes, String name) throws Exception {
    URL[] path = {classes.toUri().toURL(), Path.of("../client/src/main/resources").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path)) {
      Class<?> type = loader.loadClass(name);
      Callable<?> user = (Callable<?>) type.getConstructor().newInstance();
      return ((List<?>) user.call()).stream().map(String::valueOf).toList();
    }
  }
}
