package io.github.smscontracts.mock;

import java.net.URI;
import java.util.List;

/** A Prism that is ready. */
interface RunningPrism {
  URI baseUrl();

  String mode();

  List<String> log();

  /** Stops it, and returns when nothing of it is left; a second call does nothing. */
  void stop();
}
