package io.github.smscontracts.bench;

/** What the server answers to a GET, and to anything else. */
record Answers(byte[] campaign, byte[] changed) {

  byte[] to(String method) {
    return method.equals("GET") ? campaign : changed;
  }
}
