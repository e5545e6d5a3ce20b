package io.github.smscontracts.bench;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Callable;

/** The clients under measurement, in the order of the tables. */
enum Contender {
  FLOOR_OKHTTP,
  FLOOR_HTTPCLIENT,
  FLOOR_JDK,
  OURS,
  OURS_UNCHECKED,
  FEIGN,
  NATIVE,
  OKHTTP_GSON,
  RETROFIT2;

  static final String TOKEN = "a-token-of-benchmarks-0123456789";

  boolean isFloor() {
    return compareTo(OURS) < 0;
  }

  boolean isStock() {
    return compareTo(OURS_UNCHECKED) > 0;
  }

  /** Its name in the command, in the results and in the tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Opens the client, ready for a call; without a server the answer comes from memory. */
  Callable<Object> open(Task task, URI server) throws Exception {
    return switch (this) {
      case FLOOR_OKHTTP -> Floor.open(task, server == null ? null : Floor.okHttp(server));
      case FLOOR_HTTPCLIENT -> Floor.open(task, server == null ? null : Floor.httpClient(server));
      case FLOOR_JDK -> Floor.open(task, server == null ? null : Floor.jdk(server));
      case OURS -> Ours.open(task, server, true);
      case OURS_UNCHECKED -> Ours.open(task, server, false);
      case FEIGN -> Stock.feign(task, server);
      case NATIVE -> Stock.jdk(task, server);
      case OKHTTP_GSON -> Stock.okHttp(task, server);
      case RETROFIT2 -> Stock.retrofit(task, server);
    };
  }
}
