/** BSG: the client, and values that need judgement. */
@NullMarked
package io.github.smscontracts.bsg;

import org.jspecify.annotations.NullMarked;
