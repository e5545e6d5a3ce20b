package io.github.smscontracts.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaChangesTest {

  private static final String THING =
      """
      package test.model;
      public record Thing(Integer size, java.util.List<String> names) {
        public static final class Builder {
          public Builder size(Integer size) { return this; }
          public Builder names(java.util.List<String> names) { return this; }
        }
      }
      """;

  private static final String KIND =
      """
      package test.model;
      public record Kind(String value) {
        public static final Kind NEW = new Kind("new");
        public static final Kind OLD = new Kind("old");
      }
      """;

  private static final String API =
      """
      package test.api;
      public interface ThingsApi {
        java.util.List<String> getThingWithResponse(String id);
        default String getThing(String id) { return ""; }
      }
      """;

  @TempDir private Path folder;

  private static Arguments rule(String rule, String base, String head, String... told) {
    return arguments(rule, base, head, List.of(told));
  }

  static Stream<Arguments> rules() {
    String adapt = "Adapt the code that uses it; the compiler shows where.";
    String withoutOld = KIND.replaceFirst("public static final Kind OLD.*", "");
    String stop = API.replace("{\n  java", "{\n  void stop();\n  java");
    String more =
        KIND.replace(
            "\n}", "\npublic static void of(int a) {} private int hidden() { return 1; }}");
    return Stream.of(
        rule("the same client breaks nobody", THING, THING),
        rule(
            "a property that is gone is told once for model and builder",
            THING,
            THING.replace("Integer size, java", "java").replaceFirst("public Builder.*", ""),
            "Thing.size(): The property was removed. Remove the calls of size() and of the"
                + " builder's size(...); what the server still sends is in"
                + " additionalProperties()."),
        rule(
            "a property of another type says both types",
            THING,
            THING.replace("Integer", "Long"),
            "Thing.size(): Builder.size(Integer) is gone; there is Builder.size(Long)."
                + " size() returns Long in place of Integer. "
                + adapt),
        rule(
            "a list of another type says both types",
            THING,
            THING.replace("<String>", "<Long>"),
            "Thing.names(): Builder.names(List<String>) is now Builder.names(List<Long>)."
                + " names() returns List<Long> in place of List<String>. "
                + adapt),
        rule(
            "an added property breaks nobody, though the constructor grows",
            THING,
            THING.replace("Integer size,", "Integer size, int more,"),
            "+ Thing.more()"),
        rule(
            "a constant that is gone leaves its text",
            KIND,
            withoutOld,
            "Kind.OLD: The constant was removed; the value itself is still allowed."
                + " In place of OLD write new Kind(\"...\") with the text that is sent."),
        rule("a new constant breaks nobody", withoutOld, KIND, "+ Kind.OLD"),
        rule("a new operation breaks nobody", API, stop, "+ ThingsApi.stop"),
        rule(
            "an operation that is gone is told with both forms",
            stop,
            API,
            "ThingsApi.stop: The operation was removed."
                + " Remove the calls of stop and stopWithResponse."),
        rule(
            "another signature is told with the new form",
            API,
            API.replace("String id", "String id, Long page"),
            "ThingsApi.getThing: getThing(String) is gone; there is getThing(String, Long)."
                + " getThingWithResponse(String) is gone; there is"
                + " getThingWithResponse(String, Long)."
                + " Call the new form; where a parameter is optional, null leaves it out."),
        rule(
            "another answer says both types",
            API,
            API.replace("List<String>", "List<Long>"),
            "ThingsApi.getThing: getThingWithResponse(String) returns List<Long> in place of"
                + " List<String>. "
                + adapt),
        rule(
            "a factory is told with its parameters, and a private method not at all",
            KIND,
            more,
            "+ Kind.of(int)"),
        rule(
            "a factory that is gone is told with its parameters",
            more,
            KIND,
            "Kind.of(int): The method is gone. Remove the calls of of(int)."),
        rule(
            "a type that is gone is told once",
            THING + KIND.replace("package test.model;\npublic ", ""),
            KIND,
            "Thing: The type was removed. Remove its uses."),
        rule(
            "a break without a text of its own is told in the words of japicmp",
            KIND.replace("(String value) {", "(String value) implements java.io.Serializable {")
                .replace("\n}", "\npublic static int count() { return 2; }}"),
            KIND.replace("\n}", "\npublic int count() { return 2; }}"),
            "Kind: interface removed " + adapt,
            "Kind.count(): count(): method no longer static. " + adapt));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void aChangeIsTold(String rule, String base, String head, List<String> told) throws IOException {
    JavaChanges changes = changed(base, head);
    Stream<String> breaks =
        changes.breaks().stream()
            .map(it -> it.element() + ": " + it.change() + " " + it.whatToDo());
    Stream<String> additions = changes.additions().stream().map(it -> "+ " + it);

    assertThat(Stream.concat(breaks, additions)).as(rule).containsExactlyElementsOf(told);
  }

  private JavaChanges changed(String base, String head) throws IOException {
    return JavaChanges.of(
        JavaReview.compare(compiled("base", base), compiled("head", head)), "test.");
  }

  private Path compiled(String name, String source) throws IOException {
    Path sources = Files.createTempDirectory(folder, name);
    String type =
        source.replaceFirst("(?s).*?public (?:final )?(?:record|interface|class) (\\w+).*", "$1");
    Path file = Files.writeString(sources.resolve(type + ".java"), source);
    Path classes = Files.createDirectory(sources.resolve("classes"));
    // with another class path it lists every jar
    String out = classes.toString();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", out, "-d", out, file.toString());
    assertThat(status).isZero();
    return classes;
  }
}
