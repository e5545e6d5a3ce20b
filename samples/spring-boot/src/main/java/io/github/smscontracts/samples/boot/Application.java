package io.github.smscontracts.samples.boot;

import io.github.smscontracts.comm.CommClient;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application that has a client; Spring closes it with the context. */
@SpringBootApplication
public class Application {

  /**
   * Starts the application.
   *
   * @param args settings, for instance {@code --comm.token=...}
   */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  CommClient comm(
      @Value("${comm.base-url:https://api.comm.com/api}") URI baseUrl,
      @Value("${comm.token}") String token) {
    return CommClient.builder().baseUrl(baseUrl).token(() -> token).build();
  }
}
