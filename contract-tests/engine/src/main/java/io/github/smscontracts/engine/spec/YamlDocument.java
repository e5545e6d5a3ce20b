package io.github.smscontracts.engine.spec;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML with its aliases and merge keys, which Jackson takes for text. */
final class YamlDocument {

  private YamlDocument() {}

  static Object read(byte[] yaml) {
    LoaderOptions loading = new LoaderOptions();
    loading.setMaxAliasesForCollections(Integer.MAX_VALUE);
    loading.setNestingDepthLimit(1000);
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
            new SafeConstructor(loading),
            new Representer(dumping),
            dumping,
            loading,
            new PlainScalars())
        .load(new ByteArrayInputStream(yaml));
  }

  /** The types of JSON, as in YAML 1.2: a date and {@code yes} are text. */
  private static final class PlainScalars extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      add(Tag.BOOL, "true|True|TRUE|false|False|FALSE", "tTfF");
      add(Tag.INT, "[-+]?(0|[1-9][0-9]*)", "-+0123456789");
      add(
          Tag.FLOAT,
          "[-+]?(\\.[0-9]+|(0|[1-9][0-9]*)(\\.[0-9]*)?)([eE][-+]?[0-9]+)?",
          "-+0123456789.");
      add(Tag.MERGE, "<<", "<");
      add(Tag.NULL, "~|null|Null|NULL", "~nN");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }

    private void add(Tag tag, String text, String begins) {
      addImplicitResolver(tag, Pattern.compile("^(?:" + text + ")$"), begins);
    }
  }
}
