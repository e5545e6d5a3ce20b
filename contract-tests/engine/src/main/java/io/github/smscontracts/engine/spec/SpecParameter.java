package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;

/** A parameter: its location, name and style. */
public record SpecParameter(
    String in,
    String name,
    boolean required,
    JsonNode schema,
    JsonNode example,
    String style,
    boolean explode) {

  static SpecParameter of(Spec spec, JsonNode node) {
    String in = node.path("in").asText();
    boolean form = in.equals("query") || in.equals("cookie");
    String style = node.path("style").asText(form ? "form" : "simple");
    return new SpecParameter(
        in,
        node.path("name").asText(),
        node.path("required").asBoolean(),
        spec.follow(node.path("schema")),
        node.path("example"),
        style,
        node.path("explode").asBoolean(style.equals("form")));
  }

  /** A copy with the other {@code explode}. */
  public SpecParameter exploded(boolean other) {
    return new SpecParameter(in, name, required, schema, example, style, other);
  }

  @Override
  public String toString() {
    return in + " " + name;
  }
}
