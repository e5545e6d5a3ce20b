package io.github.smscontracts.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator in this JVM. */
record Generator(Path folder) {

  static final Path SPECS = Path.of("../../spec");

  /** The vendors of the project. */
  static Stream<String> vendors() throws IOException {
    return Vendor.in(SPECS).stream().map(Vendor::folder);
  }

  static String specification(String vendor) throws IOException {
    return Files.readString(SPECS.resolve(vendor).resolve("openapi.yaml"));
  }

  /** What a specification becomes: the text of each file, but for the hash of the specification. */
  Map<String, String> generated(String vendor, String yaml) throws IOException {
    Path output = generate(vendor, yaml);
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  Generator::text,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  Path generate(String vendor, String yaml) throws IOException {
    Path spec = folder.resolve("spec").resolve(vendor).resolve("openapi.yaml");
    Files.createDirectories(spec.getParent());
    Files.writeString(spec, yaml);
    Path output = Files.createTempDirectory(folder, vendor);
    CodegenConfigurator settings = new CodegenConfigurator();
    settings.setGeneratorName("sms-java");
    settings.setInputSpec(spec.toString());
    settings.setOutputDir(output.toString());
    new DefaultGenerator().opts(settings.toClientOptInput()).generate();
    return output;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("(?<=SPEC_SHA256 = \")[0-9a-f]{64}", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
