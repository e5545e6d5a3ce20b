package io.github.smscontracts.client.fault;

import java.io.IOException;

/** What a server does when it has read a request. */
@FunctionalInterface
interface Script {

  /** Where this leaves the connection open, the next request is read from it. */
  void answer(SeenRequest request, ServerConnection client) throws IOException;
}
