package io.github.smscontracts.mock;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.condition.OS;

/** A shell script that plays a program on the PATH of a {@link ChildJvm}, so not on Windows. */
final class FakeProgram {
  private FakeProgram() {}

  static void write(Path folder, String name, String... commands) throws IOException {
    assumeFalse(OS.WINDOWS.isCurrentOs());
    Files.createDirectories(folder);
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", commands) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
