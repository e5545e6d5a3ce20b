package io.github.smscontracts.matrix;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.samples.boot.Application;
import org.springframework.boot.SpringApplication;

/** Makes the calls with the bean of the sample, and one more when Spring must have closed it. */
public final class Main {

  private Main() {}

  /**
   * Starts the application, and ends it.
   *
   * @param args settings of Spring
   */
  public static void main(String[] args) {
    CommClient comm;
    try (var context = SpringApplication.run(Application.class, args);
        BsgClient bsg = BsgClient.fromEnvironment()) {
      comm = context.getBean(CommClient.class);
      Calls.make(comm, bsg);
    }
    try {
      comm.campaigns().getSmsCampaign("any");
    } catch (IllegalStateException e) {
      System.out.println("closed with the context");
    }
  }
}
