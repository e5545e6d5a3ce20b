/** The links between the call of a generated method and the transport. */
@NullMarked
package io.github.smscontracts.client.internal.call;

import org.jspecify.annotations.NullMarked;
