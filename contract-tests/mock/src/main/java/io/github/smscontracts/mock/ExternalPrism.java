package io.github.smscontracts.mock;

import java.net.URI;
import java.util.List;

/** A mock that is already running, known by its URL only. */
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
