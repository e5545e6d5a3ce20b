/** comm.com: the client, and values that need judgement. */
@NullMarked
package io.github.smscontracts.comm;

import org.jspecify.annotations.NullMarked;
