package io.github.smscontracts.mock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skipped on a machine that has Docker alone; never skipped where a run asks for local mode. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "io.github.smscontracts.mock.NeedsNode$Condition#nodeIsWanted",
    disabledReason = "no Node.js on the PATH")
@interface NeedsNode {

  final class Condition {
    private Condition() {}

    static boolean nodeIsWanted() throws InterruptedException {
      return "local".equals(System.getProperty("prism.mode")) || NodeRuntime.find().isPresent();
    }
  }
}
