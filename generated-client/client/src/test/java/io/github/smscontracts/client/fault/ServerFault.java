package io.github.smscontracts.client.fault;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.RawConnection;
import io.github.smscontracts.client.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A fault of a server, and how a call must end then.
 *
 * @param name what the server does, for a reader
 * @param before done to the server before the call
 * @param reaction what the server does with the request
 * @param options of the call
 * @param ending the documented one
 * @param requests that the server sees of an idempotent operation; of any other one at most
 */
record ServerFault(
    String name,
    Before before,
    Reaction reaction,
    CallOptions options,
    Ending ending,
    int requests) {

  private static final int ATTEMPTS = 3;
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration WHOLE_CALL = Duration.ofMillis(400);

  /** Done to a server. */
  @FunctionalInterface
  interface Before {
    void accept(RawServer server) throws IOException, InterruptedException;
  }

  /** The behaviour of a server after it has read a request. */
  @FunctionalInterface
  interface Reaction {
    void play(Scene scene, RawConnection client) throws IOException;
  }

  /** An answer that is final: the request is sent once. */
  static ServerFault once(String name, Ending ending, Reaction reaction) {
    return new ServerFault(name, server -> {}, reaction, CallOptions.unchanged(), ending, 1);
  }

  static ServerFault once(String name, Ending ending, Function<Scene, byte[]> answer) {
    return once(name, ending, (scene, client) -> client.write(answer.apply(scene)));
  }

  static ServerFault value(String name, Function<Scene, byte[]> answer) {
    return once(name, Ending.VALUE, answer);
  }

  static ServerFault unreadable(String name, Function<Scene, byte[]> answer) {
    return once(name, Ending.UNREADABLE, answer);
  }

  /** No answer: an idempotent request is sent again, and fares no better. */
  static ServerFault lost(String name, Reaction reaction) {
    return once(name, Ending.LOST, reaction).repeated();
  }

  static ServerFault lost(String name, Function<Scene, byte[]> answer) {
    return once(name, Ending.LOST, answer).repeated();
  }

  /** No answer within the time for reading. */
  static ServerFault late(String name, Reaction reaction) {
    return once(name, Ending.TIMED_OUT, reaction).readTimeout().repeated();
  }

  /** No end within the time of the call. */
  static ServerFault dragging(String name, Reaction reaction) {
    ServerFault fault = once(name, Ending.TIMED_OUT, reaction);
    return fault.with(fault.options.callTimeout(WHOLE_CALL));
  }

  ServerFault repeated() {
    return after(before, ATTEMPTS);
  }

  boolean isRepeated() {
    return requests == ATTEMPTS;
  }

  ServerFault after(Before first, int seen) {
    return new ServerFault(name, first, reaction, options, ending, seen);
  }

  ServerFault readTimeout() {
    return with(options.readTimeout(SOON));
  }

  private ServerFault with(CallOptions changed) {
    return new ServerFault(name, before, reaction, changed, ending, requests);
  }

  /** It happens to the first request only; the repeated one gets the good answer. */
  ServerFault passing() {
    Map<Scene, Boolean> failed = new ConcurrentHashMap<>();
    Reaction first =
        (scene, client) -> {
          if (failed.put(scene, true) == null) {
            reaction.play(scene, client);
          } else {
            client.write(scene.good());
          }
        };
    return new ServerFault(name + ", once", before, first, options, Ending.VALUE, 2);
  }

  int requests(boolean idempotent) {
    return idempotent ? requests : Math.min(1, requests);
  }

  @Override
  public String toString() {
    return name;
  }
}
