package io.github.smscontracts.engine.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Writes the report as JSON, Markdown and HTML. */
public final class ReportFolder {

  public static final Path OF_THE_BUILD = Path.of("target", "contract-report");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING).build();

  private ReportFolder() {}

  /** Deletes the report of an earlier run, which must not pass for one that did not finish. */
  public static void begin(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : List.of("report.json", "index.html")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      write(folder, "summary.md", "## \u274c Contract suite did not finish\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    String json = json(report);
    write(folder, "report.json", json);
    write(folder, "index.html", page(json));
    write(folder, "summary.md", Summary.of(report));
  }

  /** Writes a file; an unpaired surrogate of a case becomes a question mark. */
  private static void write(Path folder, String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  static String json(Report report) throws IOException {
    return JSON.writeValueAsString(report);
  }

  /** One page that needs nothing beside it: no text of the report can end its script element. */
  static String page(String json) throws IOException {
    String style = resource("report.css");
    String script = resource("report.js");
    return resource("report.html")
        .replace("{style-hash}", sha256(style))
        .replace("{script-hash}", sha256(script))
        .replace("{style}", style)
        .replace("{script}", script)
        .replace("{report}", json.replace("<", "\\u003c"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportFolder.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  /** The browser takes this element and no other, whatever the report holds. */
  private static String sha256(String element) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
