package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.engine.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes every mutant of the specifications as a file, and {@code mutants.jsonl} with the label of
 * each, so that a differ can be measured. Arguments: the folder to write, and the folder of the
 * specifications, which has one for each vendor.
 */
final class MutantFiles {

  private static final JsonMapper JSON = new JsonMapper();

  private MutantFiles() {}

  /**
   * A line of {@code mutants.jsonl}.
   *
   * @param file the mutated specification, as JSON, beside the list; {@code VENDOR.json} is the
   *     true one
   */
  private record Line(String vendor, String mutant, String label, String why, String file) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<String> lines = new ArrayList<>();
    for (Spec spec : Spec.allIn(Path.of(arguments[1]))) {
      Files.writeString(folder.resolve(spec.name() + ".json"), spec.root().toString());
      lines.addAll(write(spec, folder));
    }
    Files.write(folder.resolve("mutants.jsonl"), lines);
  }

  private static List<String> write(Spec spec, Path folder) {
    Labels labels = new Labels(spec);
    List<Mutant> mutants = new ArrayList<>(Mutations.of(spec));
    mutants.add(Mutations.ofWordsAlone(spec));
    return IntStream.range(0, mutants.size())
        .parallel()
        .mapToObj(it -> write(labels, mutants.get(it), folder, spec.name() + "-" + it + ".json"))
        .toList();
  }

  private static String write(Labels labels, Mutant mutant, Path folder, String file) {
    try {
      Files.writeString(folder.resolve(file), mutant.spec().root().toString());
      Label label = labels.of(mutant);
      return JSON.writeValueAsString(
          new Line(mutant.truth().name(), mutant.name(), label.letter(), label.why(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
