package io.github.smscontracts.client.injection;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text that could lead a request astray. */
final class HostileText {

  private static final int RUN = 0x800;
  private static final int LONG = 100_000;
  private static final int MIXTURES = 300;
  private static final List<String> PIECES =
      Stream.of(
              "/ // \\ . .. %2e %2E%2e %2f %252e %00 % %zz ? # ; & = + , @ : //host.example"
                  .split(" "),
              "{campaign} { } [ ] < > \" ' | ^ ` ~ a 0 -".split(" "),
              new String[] {" ", "\t", "\r\n", "\0", "\u007f", "\u00a0", "\ufeff", "\uffff"},
              // combining, right to left, full width
              new String[] {
                "\u00e9", "e\u0301", "\u200f\u05d0", "\u202e", "\uff0f", "\u2024\u2024"
              },
              new String[] {"\ud83d\ude00", "\udbff\udfff", "\ud800", "\udc00"})
          .flatMap(Stream::of)
          .toList();

  private HostileText() {}

  static Stream<String> all() {
    return Stream.of(pieces(), mixtures(), allOfUnicode(), longOnes()).flatMap(it -> it);
  }

  /** Each alone, and beside a step up; and everything of Latin-1 alone. */
  static Stream<String> pieces() {
    return Stream.concat(
        Stream.of(""),
        Stream.concat(
            PIECES.stream().flatMap(it -> Stream.of(it, "../" + it, it + "/..")),
            IntStream.range(0, 256).mapToObj(Character::toString)));
  }

  /** The same mixtures in every run. */
  private static Stream<String> mixtures() {
    Random random = new Random(4);
    return Stream.generate(
            () ->
                IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                    .reduce("", String::concat))
        .limit(MIXTURES);
  }

  /** Every code point, in runs; the surrogates are a run of their own. */
  private static Stream<String> allOfUnicode() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT / RUN)
        .mapToObj(i -> IntStream.range(i * RUN, (i + 1) * RUN).toArray())
        .map(run -> new String(run, 0, run.length));
  }

  private static Stream<String> longOnes() {
    return Stream.of("a", "../", "%2e", "\ud83d\ude00", " ")
        .map(it -> it.repeat(LONG / it.length()));
  }
}
