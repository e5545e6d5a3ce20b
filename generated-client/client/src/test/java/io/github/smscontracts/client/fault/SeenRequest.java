package io.github.smscontracts.client.fault;

import java.util.Map;

/**
 * A request that a server has read to its end.
 *
 * @param headers by name, in any case
 */
record SeenRequest(String method, String target, Map<String, String> headers, String body) {

  String authorization() {
    return headers.getOrDefault("Authorization", "");
  }
}
