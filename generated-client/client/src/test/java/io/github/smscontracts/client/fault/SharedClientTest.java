package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.RawConnection;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.VendorOperation;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One client, many threads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedClientTest {

  private static final String OPERATIONS = "io.github.smscontracts.client.VendorOperation#answered";
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
      assertThat(answerOrFailure(answer)).isEqualTo(Ending.LOST.words());
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

  /**
   * A call that can be told from every other one: its number stands wherever a text or a number
   * can, in path, query and body, and in the token.
   *
   * @param number of nine digits, so that it fits every integer
   */
  private record MarkedCall(VendorOperation operation, int number) {

    private static final int FIRST = 987_600_000;
    private static final Pattern NUMBER = Pattern.compile("\\b9876\\d{5}\\b");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static MarkedCall of(VendorOperation operation, int number) {
      return new MarkedCall(operation, FIRST + number);
    }

    String token() {
      return "token-" + number;
    }

    Map<String, JsonNode> arguments() {
      Map<String, JsonNode> arguments = new TreeMap<>(operation.spec().arguments(true));
      arguments.replaceAll((name, example) -> marked(example));
      return arguments;
    }

    private JsonNode marked(JsonNode example) {
      if (example.isTextual()) {
        return JSON.textNode("" + number);
      }
      return example.isNumber() ? JSON.numberNode(number) : example;
    }

    JsonNode body() {
      return operation.spec().body() instanceof ObjectNode body
          ? body.deepCopy().put("mark", number)
          : Spec.nothing();
    }

    /** The expected echo of this call. */
    String echo() {
      SpecOperation spec = operation.spec();
      String who = spec.needsToken() ? spec.tokenPrefix() + token() : "nobody";
      boolean marked = (body() + "" + arguments()).contains("" + number);
      return who + " asks for " + (marked ? number : "nothing");
    }

    static String echoIn(JsonNode answer) {
      return answer.findPath("echo").asText();
    }

    /** A server that adds what it received to its good answer. */
    static RawServer.Script echoing(VendorOperation operation) {
      SpecOperation spec = operation.spec();
      Scene good = new Scene(operation.status(), operation.answer(), null);
      String header = spec.needsToken() ? spec.tokenHeader() : "Authorization";
      return client -> {
        JsonNode answer = operation.answer().deepCopy();
        String token = client.request().header(header, "nobody");
        ((ObjectNode) (answer.isArray() ? answer.path(0) : answer))
            .put("echo", token + " asks for " + numberIn(client.request()));
        client.write(good.answer(answer.toString()));
      };
    }

    private static String numberIn(RawConnection.Request request) {
      List<String> all =
          NUMBER
              .matcher(request.target() + " " + request.body())
              .results()
              .map(MatchResult::group)
              .distinct()
              .toList();
      return all.isEmpty() ? "nothing" : String.join(" and ", all);
    }
  }
}
