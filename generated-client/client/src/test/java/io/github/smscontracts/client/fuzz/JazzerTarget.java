package io.github.smscontracts.client.fuzz;

/** What Jazzer calls. */
public final class JazzerTarget {

  private static Decoding decoding;

  private JazzerTarget() {}

  /** Reads the examples first, so that no body has to wait for classes to be loaded. */
  public static void fuzzerInitialize(String[] arguments) {
    ResponseType type = ResponseType.named(arguments[0]);
    decoding = new Decoding(type);
    type.examples().forEach(decoding::check);
    decoding.check(new byte[0]);
  }

  public static void fuzzerTestOneInput(byte[] body) {
    decoding.check(body);
  }
}
