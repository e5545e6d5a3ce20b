package io.github.smscontracts.client.fault;

import static io.github.smscontracts.client.fault.ServerFault.answer;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Statuses that are no success. */
final class StatusFaults {

  private static final int[] REDIRECTS = {301, 302, 303, 307, 308};
  private static final int[] STATUSES = {401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504};
  private static final Set<Integer> REPEATED = Set.of(429, 502, 503, 504);
  private static final byte[] BODY = Wire.bytes("{\"message\":\"no\"}");

  private StatusFaults() {}

  static List<ServerFault> all() {
    List<ServerFault> faults = new ArrayList<>();
    for (int status : REDIRECTS) {
      faults.add(
          answer(
              "redirects to another host with " + status,
              Ending.status(status),
              scene -> Wire.answer(status, BODY, "Location: " + scene.elsewhere() + "/x")));
    }
    for (int status : STATUSES) {
      ServerFault fault =
          answer(
              "answers " + status,
              Ending.status(status),
              scene ->
                  Wire.answer(status, BODY, Wire.JSON, "WWW-Authenticate: Basic realm=\"vendor\""));
      faults.add(REPEATED.contains(status) ? fault.repeated() : fault);
    }
    for (int status : new int[] {429, 503}) {
      faults.add(waiting(status, "seconds", () -> "2").repeated());
      faults.add(waiting(status, "a date", () -> in(Duration.ofSeconds(2))).repeated());
      faults.add(waiting(status, "a date in the past", () -> in(Duration.ofDays(-1))).repeated());
      faults.add(waiting(status, "more seconds than the longest wait", () -> "3600"));
      faults.add(
          waiting(status, "a later date than the longest wait", () -> in(Duration.ofDays(1))));
    }
    return faults;
  }

  private static ServerFault waiting(int status, String what, Supplier<String> retryAfter) {
    return answer(
        "answers " + status + " with `Retry-After` as " + what,
        Ending.status(status).withDelay(),
        scene -> Wire.answer(status, BODY, Wire.JSON, "Retry-After: " + retryAfter.get()));
  }

  private static String in(Duration time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.now(ZoneOffset.UTC).plus(time));
  }
}
