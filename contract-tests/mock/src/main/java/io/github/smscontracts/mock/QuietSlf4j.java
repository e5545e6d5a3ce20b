package io.github.smscontracts.mock;

import org.slf4j.LoggerFactory;

/**
 * Silences SLF4J, through which Testcontainers logs and which warns if it has no provider. Users
 * without a provider want no log.
 */
final class QuietSlf4j {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private QuietSlf4j() {}

  /** Has no effect if there is a provider, or if SLF4J is already in use. */
  static void start() {
    if (System.getProperty(VERBOSITY) == null && lacksProvider()) {
      System.setProperty(VERBOSITY, "ERROR");
      try {
        LoggerFactory.getILoggerFactory();
      } finally {
        System.clearProperty(VERBOSITY);
      }
    }
  }

  /** As the service file tells, without a class that SLF4J 1.7 has not. */
  private static boolean lacksProvider() {
    String services = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
    return LoggerFactory.class.getClassLoader().getResource(services) == null;
  }
}
