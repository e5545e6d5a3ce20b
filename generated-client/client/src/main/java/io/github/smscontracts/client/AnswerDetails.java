package io.github.smscontracts.client;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contents of an {@link AnswerException}.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as text
 * @param summary what the message says of the body; empty for nothing
 * @param retryAfter what {@code Retry-After} asks for; null for nothing
 */
@Internal
public record AnswerDetails(
    int status,
    Map<String, Collection<String>> headers,
    String body,
    String summary,
    @Nullable Duration retryAfter) {}
