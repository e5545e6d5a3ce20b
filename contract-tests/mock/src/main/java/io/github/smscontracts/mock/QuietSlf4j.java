package io.github.smscontracts.mock;

import java.util.ServiceConfigurationError;
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
    if (System.getProperty(VERBOSITY) == null && lacksProvider()) {
      System.setProperty(VERBOSITY, "ERROR");
      try {
        LoggerFactory.getILoggerFactory();
      } finally {
        System.clearProperty(VERBOSITY);
      }
    }
  }

  private static boolean lacksProvider() {
    ClassLoader loader = LoggerFactory.class.getClassLoader();
    try {
      return ServiceLoader.load(SLF4JServiceProvider.class, loader).stream().findAny().isEmpty();
    } catch (LinkageError | ServiceConfigurationError e) { // SLF4J 1.7, or a broken provider
      return false;
    }
  }
}
