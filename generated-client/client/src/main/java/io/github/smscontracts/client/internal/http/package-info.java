/** The transport: sends a request once over HTTP/1.1; depends on no other package. */
@NullMarked
package io.github.smscontracts.client.internal.http;

import org.jspecify.annotations.NullMarked;
