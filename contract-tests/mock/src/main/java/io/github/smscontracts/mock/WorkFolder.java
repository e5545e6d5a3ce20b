package io.github.smscontracts.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder with what one local Prism reads: its own copy of the spec, and the guard. */
record WorkFolder(Path folder, Path spec, Path guard) {
  static WorkFolder create(SpecSource source) throws IOException {
    byte[] content = source.read(); // first: an unreadable spec leaves no folder behind
    Path folder = Files.createTempDirectory("prism-mock-");
    Path spec = Files.write(folder.resolve(source.fileName()), content);
    return new WorkFolder(folder, spec, PinnedPrism.unpack(PinnedPrism.GUARD, folder));
  }

  void delete() {
    try {
      Files.deleteIfExists(spec);
      Files.deleteIfExists(guard);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit(); // left to the system's own cleaning of temporary files
    }
  }
}
