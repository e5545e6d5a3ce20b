package io.github.smscontracts.client;

import org.jspecify.annotations.Nullable;

/** A generated model, which hands its components to their tests without reflection. */
@Internal
public interface Checkable {

  /** Tests the value of a component. */
  @FunctionalInterface
  @Internal
  interface ComponentTest {
    /**
     * Tests a value.
     *
     * @param component 0 for the additional properties, and from 1 for the others in their order
     * @param value the component's value
     * @return whether it passes
     */
    boolean passes(int component, @Nullable Object value);
  }

  /**
   * Tests the components until one does not pass.
   *
   * @param test is asked about each
   * @return whether all pass
   */
  boolean passes(ComponentTest test);
}
