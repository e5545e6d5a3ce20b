package io.github.smscontracts.mock;

import java.net.URI;
import java.util.List;

/** A mock that somebody else started: we know where it is, and nothing more. */
record ExternalPrism(URI baseUrl) implements RunningPrism {
  @Override
  public String mode() {
    return "external";
  }

  @Override
  public List<String> log() {
    return List.of();
  }

  @Override
  public void stop() {}
}
