package io.github.smscontracts.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** The same specification in another style of YAML gives the same Java. */
class StyleTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.codegen.Generator#vendors")
  void inFlowStyle(String vendor) throws IOException {
    StringBuilder yaml = new StringBuilder(); // what begins with a brace is taken for JSON
    ((Map<?, ?>) read(vendor))
        .forEach(
            (key, value) ->
                yaml.append(key)
                    .append(": ")
                    .append(yaml(value, FlowStyle.FLOW, ScalarStyle.DOUBLE_QUOTED)));

    same(vendor, yaml.toString());
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.codegen.Generator#vendors")
  void inBlockStyleWithEveryLongTextAsABlock(String vendor) throws IOException {
    String yaml = yaml(read(vendor), FlowStyle.BLOCK, ScalarStyle.LITERAL);

    assertThat(yaml).contains("description: |");
    same(vendor, yaml);
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.codegen.Generator#vendors")
  void withAnchorsForWhatStandsTwice(String vendor) throws IOException {
    String yaml = yaml(shared(read(vendor), new HashMap<>()), FlowStyle.AUTO, ScalarStyle.PLAIN);

    assertThat(yaml).contains("&id001", "*id001");
    same(vendor, yaml);
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.codegen.Generator#vendors")
  void withParametersAndBodiesWhereTheyAreUsed(String vendor) throws IOException {
    Map<?, ?> document = (Map<?, ?>) read(vendor);
    Object inline = inline(document, (Map<?, ?>) document.get("components"));

    assertThat(inline.toString()).doesNotContain("#/components/parameters/");
    same(vendor, yaml(inline, FlowStyle.BLOCK, ScalarStyle.PLAIN));
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.codegen.Generator#vendors")
  void withEachReferenceInAnAllOf(String vendor) throws IOException {
    String yaml =
        Generator.specification(vendor)
            .replaceAll("(?<=: )\\{(\\$ref: '#/components/schemas/[^}]+)}", "{allOf: [{$1}]}");

    assertThat(yaml).contains("allOf: [{$ref: '#/components/schemas/");
    same(vendor, yaml);
  }

  private void same(String vendor, String yaml) throws IOException {
    Generator generator = new Generator(folder);
    Map<String, String> expected = generator.generated(vendor, Generator.specification(vendor));

    Map<String, String> generated = generator.generated(vendor, yaml);
    assertThat(generated).isNotEmpty().hasSameSizeAs(expected);
    generated.forEach(
        (file, java) ->
            assertThat(java.lines())
                .containsExactlyElementsOf(expected.get(file).lines().toList()));
  }

  private static Object read(String vendor) throws IOException {
    return new Yaml().load(Generator.specification(vendor));
  }

  private static String yaml(Object document, FlowStyle flow, ScalarStyle longTexts) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(flow);
    options.setSplitLines(false);
    Representer representer =
        new Representer(options) {
          @Override
          protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            boolean isLong = tag == Tag.STR && value.contains(" ");
            return super.representScalar(tag, value, isLong ? longTexts : style);
          }
        };
    return new Yaml(representer, options).dump(document);
  }

  /** The same with one instance of equal objects, which the writer names once. */
  private static Object shared(Object value, Map<Object, Object> seen) {
    Object copy = value;
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put(key, shared(entry, seen)));
      copy = entries;
    } else if (value instanceof List<?> list) {
      copy = list.stream().map(item -> shared(item, seen)).toList();
    }
    return seen.computeIfAbsent(copy, first -> first);
  }

  /** The same with what operations refer to in its place; schemas keep their names. */
  private static Object inline(Object value, Map<?, ?> components) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> inline(item, components)).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    String[] steps = String.valueOf(map.get("$ref")).split("/");
    if (steps.length == 4 && !steps[2].equals("schemas")) {
      return inline(((Map<?, ?>) components.get(steps[2])).get(steps[3]), components);
    }
    Map<Object, Object> copy = new LinkedHashMap<>();
    map.forEach((key, entry) -> copy.put(key, inline(entry, components)));
    return copy;
  }
}
