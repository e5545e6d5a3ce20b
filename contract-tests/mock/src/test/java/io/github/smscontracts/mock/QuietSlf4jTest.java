package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slf4j.spi.SLF4JServiceProvider;

class QuietSlf4jTest {

  @Test
  void slf4jFromBeforeProvidersIsLeftAlone() throws Exception {
    try (URLClassLoader old = new BeforeProviders()) {
      Method start = old.loadClass(QuietSlf4j.class.getName()).getDeclaredMethod("start");
      start.setAccessible(true);

      assertThatCode(() -> start.invoke(null)).doesNotThrowAnyException();
    }
  }

  /** A class path with SLF4J 1.7. */
  private static final class BeforeProviders extends URLClassLoader {
    BeforeProviders() throws IOException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.equals(SLF4JServiceProvider.class.getName())) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }

    private static URL[] classPath() throws IOException {
      String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
      URL[] urls = new URL[entries.length];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = Path.of(entries[i]).toUri().toURL();
      }
      return urls;
    }
  }
}
