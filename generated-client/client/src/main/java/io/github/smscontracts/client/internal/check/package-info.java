/** Validates arguments and bodies against the constraints of generated code. */
@NullMarked
package io.github.smscontracts.client.internal.check;

import org.jspecify.annotations.NullMarked;
