package io.github.smscontracts.bench;

import java.util.Locale;

/** The measured values of a task, in the order of the columns. */
enum Series {
  MEMORY_TIME("no transport", "%,.1f µs"),
  MEMORY_BYTES("bytes", "%,.1f KB"),
  LATENCY("loopback, 1 caller", "%,.1f µs"),
  LATENCY_BYTES("bytes", "%,.1f KB"),
  THROUGHPUT("loopback, 32 callers", "%,.0f calls/s"),
  START("JVM start to first answer", "%,.0f ms");

  private final String title;
  private final String format;

  Series(String title, String format) {
    this.title = title;
    this.format = format;
  }

  String title() {
    return title;
  }

  /** The value with its unit, and how many times the floor's it is. */
  String show(double value, double ratio) {
    return String.format(Locale.ROOT, format + " (%.2f)", value, ratio);
  }
}
