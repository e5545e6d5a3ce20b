package io.github.smscontracts.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.smscontracts.engine.review.JavaChanges.Break;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void theSameClientBreaksNobody() throws IOException {
    assertThat(changed(THING, THING).breaks()).isEmpty();
    assertThat(changed(THING, THING).additions()).isEmpty();
  }

  @Test
  void aPropertyThatIsGoneIsToldOnceForModelAndBuilder() throws IOException {
    String without =
        THING.replace("Integer size, java", "java").replaceFirst("public Builder.*", "");

    assertThat(changed(THING, without).breaks())
        .containsExactly(
            new Break(
                "Thing.size()",
                "The property was removed.",
                "Remove the calls of size() and of the builder's size(...); what the server still"
                    + " sends is in additionalProperties()."));
  }

  @Test
  void aPropertyOfAnotherTypeSaysBothTypes() throws IOException {
    assertThat(changed(THING, THING.replace("Integer", "Long")).breaks())
        .containsExactly(
            new Break(
                "Thing.size()",
                "Builder.size(Integer) is gone; there is Builder.size(Long)."
                    + " size() returns Long in place of Integer.",
                "Adapt the code that uses it; the compiler shows where."));
    assertThat(changed(THING, THING.replace("<String>", "<Long>")).breaks())
        .extracting(Break::change)
        .containsExactly(
            "Builder.names(List<String>) is now Builder.names(List<Long>)."
                + " names() returns List<Long> in place of List<String>.");
  }

  @Test
  void anAddedPropertyBreaksNobodyThoughTheConstructorGrows() throws IOException {
    JavaChanges changes = changed(THING, THING.replace("Integer size,", "Integer size, int more,"));

    assertThat(changes.breaks()).isEmpty();
    assertThat(changes.additions()).containsExactly("Thing.more()");
  }

  @Test
  void aConstantThatIsGoneLeavesItsText() throws IOException {
    String without = KIND.replaceFirst("public static final Kind OLD.*", "");

    assertThat(changed(KIND, without).breaks())
        .containsExactly(
            new Break(
                "Kind.OLD",
                "The constant was removed; the value itself is still allowed.",
                "In place of OLD write new Kind(\"...\") with the text that is sent."));
    assertThat(changed(without, KIND).breaks()).isEmpty();
    assertThat(changed(without, KIND).additions()).containsExactly("Kind.OLD");
  }

  @Test
  void aNewOperationBreaksNobody() throws IOException {
    String more = API.replace("{\n  java", "{\n  void stop();\n  java");

    assertThat(changed(API, more).breaks()).isEmpty();
    assertThat(changed(API, more).additions()).containsExactly("ThingsApi.stop");
    assertThat(changed(more, API).breaks())
        .containsExactly(
            new Break(
                "ThingsApi.stop",
                "The operation was removed.",
                "Remove the calls of stop and stopWithResponse."));
  }

  @Test
  void anotherSignatureIsToldWithTheNewForm() throws IOException {
    assertThat(changed(API, API.replace("String id", "String id, Long page")).breaks())
        .containsExactly(
            new Break(
                "ThingsApi.getThing",
                "getThing(String) is gone; there is getThing(String, Long)."
                    + " getThingWithResponse(String) is gone; there is"
                    + " getThingWithResponse(String, Long).",
                "Call the new form; where a parameter is optional, null leaves it out."));
  }

  @Test
  void anotherAnswerSaysBothTypes() throws IOException {
    assertThat(changed(API, API.replace("List<String>", "List<Long>")).breaks())
        .extracting(Break::change)
        .containsExactly(
            "getThingWithResponse(String) returns List<Long> in place of List<String>.");
  }

  @Test
  void aFactoryIsToldWithItsParametersAndAPrivateMethodNotAtAll() throws IOException {
    String more =
        KIND.replace(
            "\n}", "\npublic static void of(int a) {} private int hidden() { return 1; }}");

    assertThat(changed(KIND, more).additions()).containsExactly("Kind.of(int)");
    assertThat(changed(more, KIND).breaks())
        .containsExactly(
            new Break("Kind.of(int)", "The method is gone.", "Remove the calls of of(int)."));
  }

  @Test
  void aTypeThatIsGoneIsToldOnce() throws IOException {
    assertThat(changed(THING + KIND.replace("package test.model;\npublic ", ""), KIND).breaks())
        .extracting(Break::element)
        .containsExactly("Thing");
  }

  /** A break without a text of its own is reported too. */
  @Test
  void whatNobodyThoughtOfIsToldInTheWordsOfJapicmp() throws IOException {
    String base =
        KIND.replace("(String value) {", "(String value) implements java.io.Serializable {")
            .replace("\n}", "\npublic static int count() { return 2; }}");
    String head = KIND.replace("\n}", "\npublic int count() { return 2; }}");

    assertThat(changed(base, head).breaks())
        .extracting(Break::element, Break::change)
        .containsExactly(
            tuple("Kind", "interface removed"),
            tuple("Kind.count()", "count(): method no longer static."));
  }

  private JavaChanges changed(String base, String head) throws IOException {
    return JavaChanges.of(
        ApiClasses.compare(compiled("base", base), compiled("head", head)), "test.");
  }

  private Path compiled(String name, String source) throws IOException {
    Path sources = Files.createTempDirectory(folder, name);
    String type =
        source.replaceFirst("(?s).*?public (?:final )?(?:record|interface|class) (\\w+).*", "$1");
    Path file = Files.writeString(sources.resolve(type + ".java"), source);
    Path classes = Files.createDirectory(sources.resolve("classes"));
    String path = System.getProperty("java.class.path");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), "-cp", path, file.toString());
    assertThat(status).isZero();
    return classes;
  }
}
