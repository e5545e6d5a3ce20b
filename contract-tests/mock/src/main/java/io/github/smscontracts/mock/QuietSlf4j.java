package io.github.smscontracts.mock;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

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

  private static boolean lacksProvider() {
    ClassLoader loader = LoggerFactory.class.getClassLoader();
    try {
      return ServiceLoader.load(SLF4JServiceProvider.class, loader).stream().findAny().isEmpty();
    } catch (LinkageError | ServiceConfigurationError e) { // SLF4J 1.7, or a broken provider
      return false;
    }
  }
}
