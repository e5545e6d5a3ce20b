/**
 * Annotations by which generated code says how a value stands on the wire, and its bounds. No API:
 * they may change in any version.
 */
@NullMarked
package io.github.smscontracts.client.wire;

import org.jspecify.annotations.NullMarked;
