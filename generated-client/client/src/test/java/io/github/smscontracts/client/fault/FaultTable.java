package io.github.smscontracts.client.fault;

import io.github.smscontracts.client.VendorOperation;
import java.util.stream.Collectors;

/** The documented outcomes, for a reader. */
final class FaultTable {

  private FaultTable() {}

  static String markdown() {
    return ServerFault.all()
        .map(FaultTable::row)
        .collect(Collectors.joining("\n", introduction(), "\n"));
  }

  private static String introduction() {
    return """
        # What a client makes of a server that misbehaves

        `FaultTest` writes this table, and holds every row against every operation of every vendor, over a socket. After
        each row the same client makes a good call, leaves no connection open, and has spoken to no other host.

        - Idempotent: %s.
        - Not idempotent: %s.

        Where an idempotent request is seen three times, the standard policy repeated it, and every attempt went the
        same way; where only the first one does, the call ends in the value. Where a timeout is seen once, it is that of
        the whole call.

        | The server | The call ends in | Requests seen, idempotent | Not idempotent |
        |---|---|---|---|
        """
        .formatted(operations(true), operations(false));
  }

  private static String operations(boolean idempotent) {
    return VendorOperation.all()
        .map(VendorOperation::spec)
        .filter(operation -> operation.idempotent() == idempotent)
        .map(operation -> "`" + operation.id() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String row(ServerFault it) {
    return "| %s | %s | %s | %s |"
        .formatted(it.name(), it.ending(), it.requests(true), it.requests(false));
  }
}
