/** Checks arguments and bodies against the bounds that generated code carries. */
@NullMarked
package io.github.smscontracts.client.internal.check;

import org.jspecify.annotations.NullMarked;
