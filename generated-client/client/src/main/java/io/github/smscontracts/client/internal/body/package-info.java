/** Reads and writes JSON; depends on no other package. */
@NullMarked
package io.github.smscontracts.client.internal.body;

import org.jspecify.annotations.NullMarked;
