package io.github.smscontracts.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Callable;

/** The clients under measurement, in the order of the tables. */
enum Contender {
  FLOOR_OKHTTP("OkHttp by hand"),
  FLOOR_HTTPCLIENT("HttpClient by hand"),
  FLOOR_JDK("java.net.http by hand"),
  OURS("**ours, checks on**"),
  OURS_UNCHECKED("ours, checks off"),
  FEIGN("stock feign"),
  NATIVE("stock native"),
  OKHTTP_GSON("stock okhttp-gson"),
  RETROFIT2("stock retrofit2");

  static final String TOKEN = "a-token-of-benchmarks-0123456789";

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean isFloor() {
    return compareTo(OURS) < 0;
  }

  boolean isStock() {
    return compareTo(OURS_UNCHECKED) > 0;
  }

  /** How it is named in the command and in the results. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Opens the client; without a server it answers from memory. A switch and no table of method
   * references: the first answer must not wait for all classes.
   */
  Callable<Object> open(Task task, URI server) throws IOException, ReflectiveOperationException {
    return switch (this) {
      case FLOOR_OKHTTP -> Floor.open(task, server == null ? null : new FloorOkHttp(server));
      case FLOOR_HTTPCLIENT ->
          Floor.open(task, server == null ? null : new FloorHttpClient(server));
      case FLOOR_JDK -> Floor.open(task, server == null ? null : new FloorJdk(server));
      case OURS -> Ours.open(task, server, true);
      case OURS_UNCHECKED -> Ours.open(task, server, false);
      case FEIGN -> Stock.feign(task, server);
      case NATIVE -> Stock.jdk(task, server);
      case OKHTTP_GSON -> Stock.okhttp(task, server);
      case RETROFIT2 -> Stock.retrofit(task, server);
    };
  }
}
