package io.github.smscontracts.contract;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Remembers other tests that failed, so that the report does not call the run a success. */
public final class OtherFailures implements TestExecutionListener {

  private static final List<String> NAMES = new CopyOnWriteArrayList<>();

  /** For JUnit, which loads it as a service. */
  public OtherFailures() {}

  /** Grows while tests run. */
  static List<String> names() {
    return Collections.unmodifiableList(NAMES);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String source = test.getSource().map(OtherFailures::name).orElse("");
    if (result.getStatus() != Status.SUCCESSFUL
        && !source.startsWith(ContractTest.class.getSimpleName() + ".")) {
      NAMES.add((source + " " + test.getDisplayName()).strip());
    }
  }

  private static String name(TestSource source) {
    if (source instanceof MethodSource method) {
      return simple(method.getClassName()) + "." + method.getMethodName();
    }
    return source instanceof ClassSource type ? simple(type.getClassName()) : "";
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
