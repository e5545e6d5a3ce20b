/**
 * Annotations on generated code that say how a value is sent and within which bounds. Not API: they
 * may change in any version.
 */
@NullMarked
package io.github.smscontracts.client.wire;

import org.jspecify.annotations.NullMarked;
