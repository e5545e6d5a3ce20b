package io.github.smscontracts.bench;

import java.net.URI;

/** A program that makes one call: the client, the server and the campaign are its arguments. */
final class FirstAnswer {

  private FirstAnswer() {}

  public static void main(String[] arguments) throws Exception {
    Contender contender = Entrant.valueOf(arguments[0]).over(URI.create(arguments[1]));
    Object answer = contender.read(arguments[2]);
    System.out.println(answer.getClass().getSimpleName());
    System.exit(0);
  }
}
