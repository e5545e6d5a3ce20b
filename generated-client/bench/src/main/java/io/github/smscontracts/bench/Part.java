package io.github.smscontracts.bench;

import java.util.Arrays;
import java.util.List;

/** The parts of a call, recognized by the code that is running. */
enum Part {
  CHECKS("checking against the bounds", ".client.internal.check.", ".WireBounds", ".Rfc3339"),
  JSON(
      "reading JSON into models",
      "com.fasterxml.",
      ".client.internal.body.",
      ".model.",
      ".Immutable",
      ".DateTimeText",
      ".WireValue",
      ".OneOrMany",
      ".DaysOfWeek"),
  TEMPLATES(
      "Feign: making the request from its templates",
      "feign.RequestTemplate",
      "feign.template.",
      ".PercentEncoding"),
  FEIGN("Feign: the rest, such as three copies of the headers", "feign."),
  OURS("the token, the body's bytes, and the rest of ours", "io.github.smscontracts.client.");

  private final String title;
  private final List<String> marks;

  Part(String title, String... marks) {
    this.title = title;
    this.marks = List.of(marks);
  }

  String title() {
    return title;
  }

  /** The part that a class belongs to, or null for libraries that all of them use. */
  static Part of(String type) {
    return Arrays.stream(values())
        .filter(part -> part.marks.stream().anyMatch(type::contains))
        .findFirst()
        .orElse(null);
  }
}
