package io.github.smscontracts.bench;

import java.net.URI;

/** The clients under measurement, in the order of the tables. */
public enum Entrant {
  /** A client by hand: the lower bound. */
  FLOOR("floor: by hand, no Feign"),
  /** Ours as it is by default. */
  CHECKED("**ours, checks on**"),
  /** Ours without the checks of requests and responses. */
  UNCHECKED("ours, checks off"),
  /** The generator's feign library, on OkHttp. */
  FEIGN("stock feign"),
  /** The generator's native library, on java.net.http. */
  NATIVE("stock native"),
  /** The generator's okhttp-gson library, on OkHttp. */
  OKHTTP_GSON("stock okhttp-gson"),
  /** The generator's retrofit2 library, on OkHttp. */
  RETROFIT2("stock retrofit2");

  static final String TOKEN = "a-token-of-benchmarks-0123456789";

  private final String title;

  Entrant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean isStock() {
    return compareTo(UNCHECKED) > 0;
  }

  /** A switch and no table of method references: the first answer must not wait for all classes. */
  Contender over(URI server) {
    return switch (this) {
      case FLOOR -> Floor.over(server);
      case CHECKED -> Ours.over(server, true);
      case UNCHECKED -> Ours.over(server, false);
      case FEIGN -> StockFeign.over(server);
      case NATIVE -> StockNative.over(server);
      case OKHTTP_GSON -> StockOkHttp.over(server);
      case RETROFIT2 -> StockRetrofit.over(server);
    };
  }

  Contender inMemory(Answers answers) {
    return switch (this) {
      case FLOOR -> Floor.inMemory(answers);
      case CHECKED -> Ours.inMemory(answers, true);
      case UNCHECKED -> Ours.inMemory(answers, false);
      case FEIGN -> StockFeign.inMemory(answers);
      case NATIVE -> StockNative.inMemory(answers);
      case OKHTTP_GSON -> StockOkHttp.inMemory(answers);
      case RETROFIT2 -> StockRetrofit.inMemory(answers);
    };
  }
}
