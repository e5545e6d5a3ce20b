/** The API: types for building, calling and testing clients. */
@NullMarked
package io.github.smscontracts.client;

import org.jspecify.annotations.NullMarked;
