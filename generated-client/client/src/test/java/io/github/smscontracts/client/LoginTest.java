package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.failed;
import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.Calls.lost;
import static io.github.smscontracts.client.LoginVendor.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.BsgClient;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that has a key gets its tokens itself. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LoginTest {

  private static final int THREADS = 64;
  private static final int CALLS = 1_000;

  private final LoginVendor vendor = new LoginVendor();
  private final RawServer server = new RawServer(vendor);
  private final ExecutorService callers = Executors.newFixedThreadPool(THREADS);
  private final BsgClient bsg = LoginVendor.client(server).build();

  @AfterEach
  void close() throws Exception {
    bsg.close();
    callers.shutdownNow();
    server.close();
  }

  private List<String> sent() {
    return server.requests().stream()
        .map(it -> it.target() + " " + it.header("Authorization", "without a token"))
        .toList();
  }

  @Test
  void theFirstCallThatNeedsATokenLogsInAndTheOthersUseItsToken() {
    get(bsg);
    send(bsg, "text");
    get(bsg.with(CallOptions.unchanged().callTimeout(Duration.ofSeconds(9))));

    assertThat(sent())
        .containsExactly(
            "/api/auth/login without a token",
            "/api/campaigns/1/detail Bearer secret-token-1",
            "/api/campaigns/sms/send Bearer secret-token-1",
            "/api/campaigns/1/detail Bearer secret-token-1");
    assertThat(server.requests().get(0).body())
        .isEqualTo("{\"api_key\":\"" + LoginVendor.KEY + "\"}");
  }

  @Test
  void manyThreadsLogInOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    Callable<Object> call =
        () -> {
          start.await();
          return get(bsg);
        };
    for (Future<Object> answer :
        callers.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> call).toList())) {
      assertThat(answer.get()).isNotNull();
    }

    assertThat(vendor.logins()).isEqualTo(1);
    assertThat(server.requests()).hasSize(THREADS + 1);
  }

  @Test
  void aTokenThatIsRevokedInTheMiddleOfManyCallsLosesNoReadAndRepeatsNoSend() throws Exception {
    AtomicInteger answered = new AtomicInteger();
    server.answer(
        client -> {
          if (answered.incrementAndGet() == CALLS / 2) {
            vendor.revoke();
          }
          vendor.answer(client);
        });
    List<Callable<Object>> calls =
        IntStream.range(0, CALLS).<Callable<Object>>mapToObj(i -> () -> call(i)).toList();
    int refused = 0;
    for (Future<Object> answer : callers.invokeAll(calls)) {
      refused += answer.get() instanceof UnauthorizedException ? 1 : 0;
    }

    assertThat(refused).isLessThanOrEqualTo(THREADS);
    assertThat(vendor.logins()).isEqualTo(2);
    assertThat(sends().values()).hasSize(CALLS / 2).containsOnly(1L);
  }

  /** Every other call is a send, which a refusal may end. */
  private Object call(int number) {
    if (number % 2 == 0) {
      return get(bsg);
    }
    try {
      send(bsg, "text " + number);
      return "sent";
    } catch (UnauthorizedException e) {
      return e;
    }
  }

  private Map<String, Long> sends() {
    return server.requests().stream()
        .filter(it -> it.target().equals("/api/campaigns/sms/send"))
        .collect(Collectors.groupingBy(RawConnection.Request::body, Collectors.counting()));
  }

  @Test
  void aReadIsRepeatedOnceWithAnotherTokenWhateverThePolicySays() {
    server.answer(
        client -> {
          vendor.answer(client);
          vendor.revoke();
        });
    UnauthorizedException e = failed(UnauthorizedException.class, () -> get(bsg));

    assertThat(sent())
        .containsExactly(
            "/api/auth/login without a token",
            "/api/campaigns/1/detail Bearer secret-token-1",
            "/api/auth/login without a token",
            "/api/campaigns/1/detail Bearer secret-token-2");
    assertThat(e.operation()).isEqualTo("getCampaignDetail");
    assertThat(e.getSuppressed()).hasOnlyElementsOfType(UnauthorizedException.class).hasSize(1);
  }

  @Test
  void theRepetitionIsNoRetryOfThePolicy() {
    AtomicInteger asked = new AtomicInteger();
    try (BsgClient patient =
        LoginVendor.client(server)
            .retryPolicy(
                (attempts, failure) -> {
                  asked.set(attempts);
                  return Optional.empty();
                })
            .build()) {
      get(patient);
      server.answer(
          client -> {
            if (LoginVendor.isLogin(client.request())) {
              vendor.answer(client);
            } else {
              client.write(LoginVendor.refusal("{}"));
            }
          });
      failed(UnauthorizedException.class, () -> get(patient));
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void aSendIsNotRepeatedAndTheNextCallLogsIn() {
    get(bsg);
    vendor.revoke();
    UnauthorizedException e = failed(UnauthorizedException.class, () -> send(bsg, "text"));
    send(bsg, "other text");

    assertThat(e.operation()).isEqualTo("sendSms");
    assertThat(vendor.logins()).isEqualTo(2);
    assertThat(sends().values()).containsExactly(1L, 1L);
  }

  @Test
  void aSendIsRepeatedOnceIfARefusalIsAssumedToComeBeforeAnything() {
    try (BsgClient assuming =
        LoginVendor.client(server).assumeUnauthorizedMeansNotProcessed().build()) {
      get(assuming);
      vendor.revoke();
      send(assuming, "text");
    }

    assertThat(vendor.logins()).isEqualTo(2);
    assertThat(sends().values()).containsExactly(2L);
  }

  @Test
  void aLoginThatIsRefusedEndsTheCallAndIsNotKept() {
    server.answer(LoginVendor.refusal("{}"));
    UnauthorizedException e = failed(UnauthorizedException.class, () -> send(bsg, "text"));

    assertThat(e.operation()).isEqualTo("login");
    assertThat(sent()).containsExactly("/api/auth/login without a token");
    server.answer(vendor);
    assertThatCode(() -> send(bsg, "text")).doesNotThrowAnyException();
  }

  @Test
  void aCallWhoseLoginIsLostWasNotSent() {
    server.answer(RawConnection::close);
    TransportException e = lost(false, () -> send(bsg, "text"));

    assertThat(e.operation()).isEqualTo("sendSms");
    assertThat(e.getSuppressed())
        .singleElement()
        .isInstanceOfSatisfying(
            TransportException.class,
            login -> {
              assertThat(login.operation()).isEqualTo("login");
              assertThat(login.mayHaveBeenProcessed()).isTrue();
            });
    assertThat(sent()).containsExactly("/api/auth/login without a token");
  }

  @Test
  void aReadThatWasSentBeforeItsLoginIsLostMayHaveBeenProcessed() {
    get(bsg);
    vendor.revoke();
    server.answer(
        client -> {
          if (LoginVendor.isLogin(client.request())) {
            client.close();
          }
          vendor.answer(client);
        });

    lost(true, () -> get(bsg));
  }

  @Test
  void whoWaitsForALoginEndsByItsOwnTimeout() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    server.answer(
        client -> {
          asked.countDown();
          answer.await();
          vendor.answer(client);
        });
    Future<Object> first = callers.submit(() -> get(bsg));
    asked.await();
    CallOptions impatient = CallOptions.unchanged().callTimeout(Duration.ofMillis(20));
    TransportException e = lost(false, () -> get(bsg.with(impatient)));

    assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
    answer.countDown();
    assertThat(first.get()).isNotNull();
    assertThat(vendor.logins()).isEqualTo(1);
  }

  @Test
  void whoWaitsForALoginLogsInItselfIfTheFirstCallEndsEarly() throws Exception {
    AtomicReference<Thread> first = new AtomicReference<>();
    CountDownLatch asked = new CountDownLatch(1);
    server.answer(client -> asked.countDown());
    Future<Object> interrupted =
        callers.submit(
            () -> {
              first.set(Thread.currentThread());
              return get(bsg);
            });
    asked.await();
    server.answer(vendor);
    AtomicReference<Thread> second = new AtomicReference<>();
    Future<Object> waiting =
        callers.submit(
            () -> {
              second.set(Thread.currentThread());
              return get(bsg);
            });
    while (second.get() == null || second.get().getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    first.get().interrupt();

    assertThatThrownBy(interrupted::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(TransportException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(waiting.get()).isNotNull();
    assertThat(vendor.logins()).isEqualTo(1);
  }

  @Test
  void closingEndsTheLoginAndWhoWaitsForIt() throws Exception {
    server.answer(client -> {});
    List<Future<Object>> calls =
        IntStream.range(0, 4).mapToObj(i -> callers.submit(() -> (Object) get(bsg))).toList();
    server.awaitRequests(1);
    bsg.close();

    for (Future<Object> call : calls) {
      assertThatThrownBy(call::get)
          .cause()
          .isInstanceOfAny(TransportException.class, IllegalStateException.class);
    }
  }
}
