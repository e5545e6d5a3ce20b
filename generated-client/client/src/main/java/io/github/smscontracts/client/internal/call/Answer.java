package io.github.smscontracts.client.internal.call;

import feign.Response;
import io.github.smscontracts.client.internal.http.Deadline;

/** The response to a call, with the token that no error may quote, and the time to read it. */
record Answer(
    GeneratedOperation operation, Response response, TokenRedaction redaction, Deadline deadline) {}
