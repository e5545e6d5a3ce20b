package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.VendorOperation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One client, many threads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedClientTest {

  private static final String OPERATIONS = "io.github.smscontracts.client.VendorOperation#all";
  private static final JsonMapper JSON = SmsJson.mapper();
  private static final int THREADS = 64;
  private static final int CALLS_OF_A_THREAD = 5;
  private static final long MOST_MILLIS = 10_000;

  private final ThreadLocal<String> token = new ThreadLocal<>();
  private final Set<Thread> threads = Thread.getAllStackTraces().keySet();
  private final ExecutorService callers = Executors.newFixedThreadPool(THREADS);
  private final RawServer server = new RawServer();
  private SmsClient<?> client;

  @AfterEach
  void nothingIsLeft() throws Exception {
    client.close();
    callers.shutdown();
    server.awaitOpenConnections(0);
    server.close();
    awaitThatNoThreadIsLeft();
  }

  /** A mark may not fit a parameter; the checks run, and nobody hears of it. */
  private void open(VendorOperation operation) {
    ClientBuilder<?> builder = operation.builder().baseUrl(server.url()).token(token::get);
    builder.requestChecks(Check.REPORT).listener((call, answer, violations) -> {});
    client = (SmsClient<?>) builder.retryPolicy(FaultCase.AT_ONCE).build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(OPERATIONS)
  void everyCallerGetsTheAnswerToItsRequest(VendorOperation operation) throws Exception {
    open(operation);
    server.answer(MarkedCall.echoing(operation));

    List<Future<String>> answers = submit(operation, CALLS_OF_A_THREAD);

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo(MarkedCall.of(operation, i).echo());
    }
    assertThat(server.requests()).hasSize(answers.size());
    assertThat(server.connections()).isLessThan(2 * THREADS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(OPERATIONS)
  void everyCallerGetsItsAnswerOrNoneOfAServerThatFails(VendorOperation operation)
      throws Exception {
    open(operation);
    server.answer(failingNowAndThen(MarkedCall.echoing(operation)));

    List<Future<String>> answers = submit(operation, CALLS_OF_A_THREAD);

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answerOrFailure(answers.get(i)))
          .isIn(MarkedCall.of(operation, i).echo(), Ending.LOST.words());
    }
    if (!operation.spec().idempotent()) {
      assertThat(server.requests()).hasSize(answers.size());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(OPERATIONS)
  void closingEndsTheCallsThatRun(VendorOperation operation) throws Exception {
    open(operation);
    server.answer(connection -> {});
    List<Future<String>> answers = submit(operation, 1);
    server.awaitRequests(THREADS);

    client.close();

    for (Future<String> answer : answers) {
      assertThatThrownBy(answer::get).hasCauseInstanceOf(TransportException.class);
    }
    assertThat(server.requests()).hasSize(THREADS);
  }

  private List<Future<String>> submit(VendorOperation operation, int each) {
    return IntStream.range(0, THREADS * each)
        .mapToObj(number -> callers.submit(() -> echo(MarkedCall.of(operation, number))))
        .toList();
  }

  /** What the server received, according to its answer. */
  private String echo(MarkedCall call) throws Exception {
    token.set(call.token());
    try {
      Object body = call.operation().call(client, call.arguments(), call.body()).body();
      return MarkedCall.echoIn(JSON.valueToTree(body));
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static String answerOrFailure(Future<String> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      return Ending.of(e.getCause()).words();
    }
  }

  private static RawServer.Script failingNowAndThen(RawServer.Script good) {
    AtomicInteger requests = new AtomicInteger();
    return connection -> {
      switch (requests.incrementAndGet() % 5) {
        case 1 -> connection.reset();
        case 3 -> connection.hangUp();
        default -> good.answer(connection);
      }
    };
  }

  /** Those of JUnit and of the servers come and go by themselves. */
  private void awaitThatNoThreadIsLeft() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      String name = thread.getName();
      if (!threads.contains(thread)
          && !name.startsWith("junit")
          && !name.equals(RawServer.THREADS)) {
        thread.join(MOST_MILLIS);
        assertThat(thread.isAlive()).as(thread + " is left").isFalse();
      }
    }
  }
}
