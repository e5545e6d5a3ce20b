package io.github.smscontracts.mock;

import java.net.URI;
import java.util.List;

/** A Prism that has said that it listens. */
interface RunningPrism {
  URI baseUrl();

  String mode();

  List<String> log();

  /** Returns when nothing of it is left; a second call does nothing. */
  void stop();
}
