package io.github.smscontracts.client.internal.http;

import static io.github.smscontracts.client.BodyStream.joined;
import static io.github.smscontracts.client.BodyStream.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.BodyStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content of a body: decompressed, and read up to a limit. */
class ContentTest {

  private static final int FLAGS = 3;
  private static final int HEADER = 10;

  /** A network gives what it has, and says nothing of what will come. */
  private static InputStream arriving(byte[] bytes, int atOnce) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int from, int length) {
        return super.read(to, from, Math.min(length, atOnce));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  private static String read(byte[] bytes, int atOnce) throws IOException {
    try (GzipContent content = new GzipContent(arriving(bytes, atOnce))) {
      return new String(content.readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100_000})
  void allMembersAreReadHoweverTheyArrive(int atOnce) throws IOException {
    String large = "0123456789".repeat(10_000);
    byte[] members = joined(zipped("one, "), zipped(""), zipped(large), zipped(", three"));

    assertThat(read(members, atOnce)).isEqualTo("one, " + large + ", three");
    assertThat(new GzipContent(arriving(zipped("A"), atOnce)).read()).isEqualTo('A');
  }

  @Test
  void aLongRowOfEmptyMembersIsEmpty() throws IOException {
    byte[] empty = zipped("");
    byte[] members = repeated(empty, 3_000);
    assertThat(read(members, members.length)).isEmpty();
    assertThat(read(new byte[0], 1)).isEmpty();
    assertThat(new GzipContent(arriving(empty, 1)).read()).isEqualTo(-1);
  }

  private static byte[] repeated(byte[] member, int times) {
    byte[] members = new byte[times * member.length];
    for (int at = 0; at < members.length; at += member.length) {
      System.arraycopy(member, 0, members, at, member.length);
    }
    return members;
  }

  /** The response limit counts what is unpacked, and there may be nothing, for ever. */
  @Test
  void aCompressedBodyWithoutContentEnds() throws IOException {
    byte[] header = Arrays.copyOf(zipped(""), HEADER);
    header[FLAGS] = 8; // a name, up to its zero
    byte[] named = Arrays.copyOf(header, 1_000_000);
    Arrays.fill(named, HEADER, named.length, (byte) 'x');

    byte[] blocks = new byte[1_000_000]; // each of five bytes, without content
    System.arraycopy(zipped(""), 0, blocks, 0, HEADER);
    for (int at = HEADER; at + 5 <= blocks.length; at += 5) {
      System.arraycopy(new byte[] {0, 0, 0, -1, -1}, 0, blocks, at, 5);
    }

    for (byte[] endless : List.of(named, blocks, repeated(zipped(""), 10_000))) {
      assertThatThrownBy(() -> read(endless, endless.length))
          .isInstanceOf(BodyLimitException.class);
    }
  }

  @Test
  void everyPartOfAHeaderIsPassedOver() throws IOException {
    byte[] plain = zipped("text");
    byte[] start = Arrays.copyOf(plain, HEADER);
    start[FLAGS] = 2 + 4 + 8 + 16;
    byte[] optional = {3, 0, 9, 9, 9, 'n', 'a', 0, 'c', 0, 1, 2};
    byte[] rest = Arrays.copyOfRange(plain, HEADER, plain.length);

    assertThat(read(joined(start, optional, rest), 1)).isEqualTo("text");
  }

  @Test
  void whatFollowsTheLastMemberIsNotRead() throws IOException {
    InputStream padded = arriving(joined(zipped("text"), new byte[20]), 1);
    GzipContent content = new GzipContent(padded);

    assertThat(new String(content.readAllBytes())).isEqualTo("text");
    assertThat(content.read()).isEqualTo(-1);
    assertThat(padded.readAllBytes()).hasSize(19);
  }

  @Test
  void whatIsCutIsNotRead() throws IOException {
    byte[] whole = zipped("some text, some text");
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut, 5)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void whatIsCorruptIsNotRead() throws IOException {
    byte[] whole = zipped("some text, some text");
    for (int at : new int[] {0, 1, 2, HEADER, whole.length - 5, whole.length - 1}) {
      byte[] corrupt = whole.clone();
      corrupt[at] ^= 0x17;
      assertThatThrownBy(() -> read(corrupt, 5)).isInstanceOf(ZipException.class);
    }
  }

  private static final Deadline LATER = Deadline.in(Duration.ofHours(1), () -> 0);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0,-",
        "0,0",
        "5,5",
        "5,-",
        "5,0",
        "5,3",
        "5,9",
        "100000,-",
        "100000,100000",
        "100000,-1",
        "1000000,1000000"
      })
  void aBodyUpToTheLimitIsReadWhateverWasAnnounced(int length, Integer announced)
      throws IOException {
    BodyStream body = new BodyStream("x".repeat(length));
    BodyBytes read = BodyBytes.read(body.body(announced), 1_000_000, LATER);

    assertThat(read.bytes()).hasSize(length).doesNotContain(0);
    assertThat(read.truncated()).isFalse();
    assertThat(body.isClosed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"101,-,100,100", "101,101,100,100", "20001,20001,20000,8192", "999999,-,9000,8192"})
  void ofALargerOneOnlyTheBeginningIsKept(int length, Integer announced, int limit, int kept)
      throws IOException {
    BodyStream body = new BodyStream("x".repeat(length));
    BodyBytes read = BodyBytes.read(body.body(announced), limit, LATER);

    assertThat(read.truncated()).isTrue();
    assertThat(read.bytes()).hasSize(kept).containsOnly('x');
    assertThat(body.given()).isEqualTo(limit + 1);
    assertThat(body.isClosed()).isTrue();
  }

  @Test
  void aBodyIsNotReadBeyondTheTimeOfItsCall() {
    long[] nanos = {0};
    Deadline deadline = Deadline.in(Duration.ofNanos(3), () -> nanos[0]++);
    BodyStream body = new BodyStream("x".repeat(100_000));

    assertThatThrownBy(() -> BodyBytes.read(body.body(null), 1_000_000, deadline))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessage("the whole call took longer than PT0.000000003S");
    assertThat(body.given()).isEqualTo(2_000);
    assertThat(body.isClosed()).isTrue();
  }
}
