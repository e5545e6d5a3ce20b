package io.github.smscontracts.client.fault;

import static io.github.smscontracts.client.fault.ServerFault.once;

import java.util.Arrays;
import java.util.List;

/** What happens to connections, and when. */
final class ConnectionFaults {

  private static final int TICK_MILLIS = 20;

  private ConnectionFaults() {}

  static List<ServerFault> all() {
    return List.of(
        once("refuses the connection", Ending.NEVER_LEFT, Scene::good)
            .after(FaultServer::refuseConnections, 0),
        once("closed the kept connection before the call", Ending.VALUE, Scene::good)
            .after(FaultServer::hangUp, 1),
        once(
                "closes the connection without an answer",
                Ending.LOST,
                scene -> (request, client) -> client.hangUp())
            .repeated(),
        once(
                "resets the connection before the answer",
                Ending.LOST,
                scene -> (request, client) -> client.reset())
            .repeated(),
        once("answers after the read timeout", Ending.TIMED_OUT, ConnectionFaults::late)
            .repeated()
            .readTimeout(),
        once("stops in the headers", Ending.TIMED_OUT, scene -> stopping(scene, 30))
            .repeated()
            .readTimeout(),
        once(
                "sends the headers a byte at a time, and they do not end within the call",
                Ending.TIMED_OUT,
                scene -> trickling("HTTP/1.1 200 OK\r\nX-Slow: "))
            .callTimeout(),
        once(
                "says nothing but `100 Continue`",
                Ending.TIMED_OUT,
                scene -> Endless.of("HTTP/1.1 100 Continue\r\n\r\n"))
            .callTimeout(),
        once("stops in the body", Ending.TIMED_OUT, scene -> stopping(scene, -1))
            .repeated()
            .readTimeout(),
        once("sends the body a byte at a time", Ending.VALUE, ConnectionFaults::bytewise),
        once(
                "sends the body a byte at a time, and it does not end within the call",
                Ending.TIMED_OUT,
                scene -> trickling("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"))
            .callTimeout(),
        once("resets the connection in the body", Ending.LOST, ConnectionFaults::resetInBody)
            .repeated(),
        once("announces a longer body than it sends", Ending.LOST, ConnectionFaults::closedInBody)
            .repeated());
  }

  private static Script late(Scene scene) {
    return (request, client) -> {
      client.awaitClientLeaving();
      client.send(scene.goodAnswer());
    };
  }

  /** Sends the first bytes of the good answer; of a negative number all but so many. */
  private static Script stopping(Scene scene, int bytes) {
    byte[] all = scene.goodAnswer();
    int sent = bytes < 0 ? all.length + bytes : bytes;
    return (request, client) -> client.send(Arrays.copyOf(all, sent));
  }

  private static Script trickling(String beginning) {
    return (request, client) -> {
      client.send(beginning);
      while (!client.clientLeavesWithin(TICK_MILLIS)) {
        client.send(" ");
      }
    };
  }

  private static Script bytewise(Scene scene) {
    return (request, client) -> {
      for (byte one : scene.goodAnswer()) {
        client.send(new byte[] {one});
      }
    };
  }

  private static Script resetInBody(Scene scene) {
    return (request, client) -> {
      byte[] all = scene.goodAnswer();
      client.send(Arrays.copyOf(all, all.length - 1));
      client.reset();
    };
  }

  private static Script closedInBody(Scene scene) {
    byte[] body = scene.body();
    return (request, client) -> {
      client.send(Wire.announcing(body.length + 1, body, scene.status(), Wire.JSON));
      client.hangUp();
    };
  }
}
