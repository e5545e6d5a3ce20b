package io.github.smscontracts.contract;

import java.util.function.Supplier;

/**
 * A value that is made once. A failure is remembered too, so every test that needs it fails at
 * once.
 */
final class Once<T> {

  private final String what;
  private final Supplier<T> make;
  private T made;
  private Throwable failure;

  Once(String what, Supplier<T> make) {
    this.what = what;
    this.make = make;
  }

  synchronized T get() {
    if (made == null && failure == null) {
      try {
        made = make.get();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw new IllegalStateException(what + " could not run: " + failure.getMessage(), failure);
    }
    return made;
  }
}
