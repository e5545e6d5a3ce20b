package io.github.smscontracts.engine.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The report for people: one page that needs nothing beside it. */
final class HtmlReport {

  private HtmlReport() {}

  static String of(Report report) {
    List<Box> boxes = Box.of(report);
    Html style = resource("/contract-report.css");
    Html script = resource("/contract-report.js");
    return Html.of(
            """
            <!doctype html>
            <html lang=en>
            <head>
            <meta charset=utf-8>
            <meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src '%s'; script-src '%s'; img-src data:">
            <meta name=viewport content="width=device-width, initial-scale=1">
            <meta name=color-scheme content="light dark">
            <title>%s: contract report</title>
            <link rel=icon href="data:,">
            <style>%s</style>
            </head>
            <body>
            <main>
            %s%s%s%s%s%s</main>
            <aside id=cases aria-live=polite hidden></aside>
            <script type="application/json" id=data>%s</script>
            <script>%s</script>
            </body>
            </html>
            """,
            sha256(style),
            sha256(script),
            Conclusion.of(report).passed() ? "Passed" : "Failed",
            style,
            new HeaderHtml(report).html(),
            new WrongHtml(report, boxes).html(),
            new GapsHtml(report, boxes).html(),
            new MatrixHtml(report).of(boxes),
            new TrustHtml(report.trust()).html(),
            report.mutants().map(MutantsHtml::of).orElse(Html.NOTHING),
            new CasesJson(report, boxes).html(),
            script)
        .markup();
  }

  private static Html resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new Html(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The browser runs this script and no other, whatever the data holds. */
  private static String sha256(Html element) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(element.markup().getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
