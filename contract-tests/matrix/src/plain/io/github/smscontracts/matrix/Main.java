package io.github.smscontracts.matrix;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.comm.CommClient;

/** An application without a framework. */
public final class Main {

  private Main() {}

  /**
   * Makes the calls.
   *
   * @param args none
   */
  public static void main(String[] args) {
    try (CommClient comm = CommClient.fromEnvironment();
        BsgClient bsg = BsgClient.fromEnvironment()) {
      Calls.make(comm, bsg);
    }
  }
}
