package io.github.smscontracts.client.fault;

import io.github.smscontracts.client.CallOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that servers do, and how a call must end then.
 *
 * @param name what the server does, for a reader
 * @param before done to the server before the call
 * @param script what the server does with the request
 * @param options of the call
 * @param ending the documented one
 * @param requests that the server sees of an idempotent operation; of any other one at most
 */
record ServerFault(
    String name,
    Before before,
    Function<Scene, Script> script,
    CallOptions options,
    Ending ending,
    int requests) {

  static final int ATTEMPTS = 3;

  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration WHOLE_CALL = Duration.ofMillis(400);

  /** Done to a server. */
  @FunctionalInterface
  interface Before {
    void accept(FaultServer server) throws IOException, InterruptedException;
  }

  static Stream<ServerFault> repeatable() {
    return all().filter(it -> it.requests == ATTEMPTS);
  }

  static Stream<ServerFault> all() {
    return Stream.of(
            ConnectionFaults.all(),
            HttpFaults.all(),
            BodyFaults.all(),
            LargeFaults.all(),
            StatusFaults.all())
        .flatMap(List::stream);
  }

  /** An answer that is final: the request is sent once. */
  static ServerFault once(String name, Ending ending, Function<Scene, Script> script) {
    return new ServerFault(name, server -> {}, script, CallOptions.unchanged(), ending, 1);
  }

  /** The same with an answer that is the same bytes for every request. */
  static ServerFault answer(String name, Ending ending, Function<Scene, byte[]> bytes) {
    return once(name, ending, scene -> (request, client) -> client.send(bytes.apply(scene)));
  }

  /** An idempotent request is sent again, and fares no better. */
  ServerFault repeated() {
    return new ServerFault(name, before, script, options, ending, ATTEMPTS);
  }

  ServerFault after(Before first, int seen) {
    return new ServerFault(name, first, script, options, ending, seen);
  }

  ServerFault readTimeout() {
    return new ServerFault(name, before, script, options.readTimeout(SOON), ending, requests);
  }

  ServerFault callTimeout() {
    return new ServerFault(name, before, script, options.callTimeout(WHOLE_CALL), ending, requests);
  }

  /** It happens to the first request only; the repeated one gets the good answer. */
  ServerFault passing() {
    return new ServerFault(name + ", once", before, this::failingFirst, options, Ending.VALUE, 2);
  }

  private Script failingFirst(Scene scene) {
    Script bad = script.apply(scene);
    AtomicBoolean failed = new AtomicBoolean();
    return (request, client) ->
        (failed.getAndSet(true) ? scene.good() : bad).answer(request, client);
  }

  int requests(boolean idempotent) {
    return idempotent ? requests : Math.min(1, requests);
  }

  @Override
  public String toString() {
    return name;
  }
}
