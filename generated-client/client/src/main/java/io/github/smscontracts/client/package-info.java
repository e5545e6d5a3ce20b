/**
 * The runtime under the generated clients: connection, checks, errors, and values that need
 * judgement.
 */
@NullMarked
package io.github.smscontracts.client;

import org.jspecify.annotations.NullMarked;
