package io.github.smscontracts.mock;

import java.util.Locale;

/** Where a mock runs. */
public enum PrismMode {
  /** Docker, if an engine answers and has the image or can pull it in time; otherwise Node.js. */
  AUTO,
  /** In a container, or not at all. */
  DOCKER,
  /** On the Node.js of this machine, or not at all. */
  LOCAL;

  static PrismMode configured() {
    return of(System.getProperty("prism.mode", "auto"));
  }

  static PrismMode of(String value) {
    for (PrismMode mode : values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(value)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "prism.mode has to be one of auto, docker, local, and is '" + value + "'");
  }
}
