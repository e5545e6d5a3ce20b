package io.github.smscontracts.client.fault;

/** Says the same until the client has enough. */
final class Endless {

  private static final int AT_ONCE = 8 * 1024;

  private Endless() {}

  static Script of(String repeated) {
    return after(new byte[0], repeated);
  }

  static Script after(byte[] beginning, String repeated) {
    byte[] bytes = Wire.bytes(repeated.repeat(Math.max(1, AT_ONCE / repeated.length())));
    return (request, client) -> {
      client.send(beginning);
      while (true) { // ends with the connection
        client.send(bytes);
      }
    };
  }
}
