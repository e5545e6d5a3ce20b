/** Reads and writes JSON, and knows no more than that. */
@NullMarked
package io.github.smscontracts.client.internal.body;

import org.jspecify.annotations.NullMarked;
