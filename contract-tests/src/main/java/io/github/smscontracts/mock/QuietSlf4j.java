package io.github.smscontracts.mock;

import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Testcontainers logs through SLF4J, which warns where it has no provider. Who has none wants no
 * log, and cannot know why a mock should need one.
 */
final class QuietSlf4j {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private QuietSlf4j() {}

  /** Has no effect where there is a provider, or where SLF4J is in use already. */
  static void start() {
    ClassLoader loader = LoggerFactory.class.getClassLoader();
    if (System.getProperty(VERBOSITY) == null
        && ServiceLoader.load(SLF4JServiceProvider.class, loader).stream().findAny().isEmpty()) {
      System.setProperty(VERBOSITY, "ERROR");
      try {
        LoggerFactory.getILoggerFactory();
      } finally {
        System.clearProperty(VERBOSITY);
      }
    }
  }
}
