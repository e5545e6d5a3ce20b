/** The transport: sends a request once over HTTP/1.1, and ends it in time. */
@NullMarked
package io.github.smscontracts.client.internal.http;

import org.jspecify.annotations.NullMarked;
