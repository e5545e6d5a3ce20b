package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.DefaultClient;
import feign.Request;
import feign.Response;
import feign.Util;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shared mocks, in the mode of the run. */
class PrismMockTest {
  @RegisterExtension static final PrismExtension SMALL = PrismExtension.of("small");

  @Test
  void theMockOfAnExtensionIsTheSharedOne() {
    assertThat(SMALL.baseUrl()).isEqualTo(PrismMock.of("small").baseUrl());
  }

  @Test
  void anExtensionStartsItsMockWithTheClassAndNotWithTheField() {
    PrismExtension nobody = PrismExtension.of("nobody");

    assertThatThrownBy(() -> nobody.beforeAll(null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachVendorHasAMockOfItsOwn() {
    assertThat(PrismMock.of("small").baseUrl()).isNotEqualTo(PrismMock.of("other").baseUrl());
  }

  @Test
  void closingASharedMockLeavesItToTheOthers() throws Exception {
    PrismMock.of("small").close();

    assertThat(Http.get(PrismMock.of("small"), "/ping").statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownVendorNamesTheFileLookedFor() {
    assertThatThrownBy(() -> PrismMock.of("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no /sms-contracts/nobody/openapi.yaml on the class path");
  }

  @Test
  void aMockThatRunsElsewhereIsNotStarted() {
    System.setProperty("prism.url.elsewhere", "http://127.0.0.1:4010");
    try {
      PrismMock mock = PrismMock.of("elsewhere");

      assertThat(mock.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:4010"));
      assertThat(mock.mode()).isEqualTo("external");
    } finally {
      System.clearProperty("prism.url.elsewhere");
    }
  }

  @Test
  void anUnknownModeNamesTheThree() {
    assertThatThrownBy(() -> PrismMode.of("Docker"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prism.mode has to be one of auto, docker, local, and is 'Docker'");
  }

  @Test
  void onlyTheLastLinesAreKept() {
    ProcessOutput tail = new ProcessOutput();

    IntStream.rangeClosed(1, 1_000).forEach(line -> tail.add("line " + line));

    assertThat(tail.lines()).hasSize(200).startsWith("line 801").endsWith("line 1000");
  }

  private static Response answer(String preference) throws IOException {
    String ping = PrismMock.of("small").baseUrl() + "/ping";
    Request request = Request.create(Request.HttpMethod.GET, ping, Map.of(), null, null, null);
    return new PreferringClient(new DefaultClient(null, null), preference)
        .execute(request, new Request.Options());
  }

  @Test
  void theMockAnswersWithThePreferredStatusToTheRequestThatWasGiven() throws IOException {
    Response answer = answer("code=404");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.request().headers()).isEmpty();
  }

  @Test
  void theMockAnswersWithThePreferredExample() throws IOException {
    String body = Util.toString(answer("example=never").body().asReader(StandardCharsets.UTF_8));

    assertThat(body).isEqualTo("{\"pong\":false}");
  }

  private final AtomicInteger starts = new AtomicInteger();
  private final SharedMocks mocks = new SharedMocks();

  @Test
  void oneCallerStartsAndTheOthersWait() {
    IntStream.range(0, 16).parallel().forEach(i -> mocks.get("small", this::start));

    assertThat(starts).hasValue(1);
  }

  @Test
  void aFailedStartIsRememberedAndNotTriedAgain() {
    for (int call = 0; call < 3; call++) {
      assertThatThrownBy(() -> mocks.get("small", this::fail))
          .isInstanceOf(MockUnavailableException.class)
          .hasMessage("no engine");
    }

    assertThat(starts).hasValue(1);
  }

  @Test
  void anInterruptedCallerDoesNotSpoilTheStartForTheOthers() {
    CountDownLatch interrupted = new CountDownLatch(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> mocks.get("small", () -> startAfter(interrupted)))
        .isInstanceOf(MockUnavailableException.class)
        .hasMessageStartingWith("Interrupted");

    assertThat(Thread.interrupted()).isTrue();
    interrupted.countDown();
    assertThat(mocks.get("small", this::start)).isNull();
    assertThat(starts).hasValue(1);
  }

  private PrismMock startAfter(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return start();
  }

  private PrismMock start() {
    starts.incrementAndGet();
    return null;
  }

  private PrismMock fail() {
    starts.incrementAndGet();
    throw new MockUnavailableException("no engine");
  }
}
