package io.github.smscontracts.client;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the exception of an error status is made of.
 *
 * @param summary what the message says of the body; empty for nothing
 */
record ErrorResponse(
    int status,
    Map<String, Collection<String>> headers,
    String body,
    String summary,
    @Nullable Duration retryAfter) {}
