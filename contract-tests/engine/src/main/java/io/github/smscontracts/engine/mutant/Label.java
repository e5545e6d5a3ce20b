package io.github.smscontracts.engine.mutant;

/**
 * The callers that a mutant breaks.
 *
 * @param writer why a caller that sends breaks; empty where none does
 * @param reader why a caller that reads breaks; empty where none does
 */
public record Label(String writer, String reader) {

  /** {@code W}, {@code R}, {@code B} for both and {@code N} for nobody. */
  public String letter() {
    if (writer.isEmpty()) {
      return reader.isEmpty() ? "N" : "R";
    }
    return reader.isEmpty() ? "W" : "B";
  }

  public String why() {
    if (letter().equals("N")) {
      return "everything that could be sent still can, and nothing new may come";
    }
    return writer.equals(reader) || reader.isEmpty()
        ? writer
        : writer.isEmpty() ? reader : writer + "; " + reader;
  }
}
