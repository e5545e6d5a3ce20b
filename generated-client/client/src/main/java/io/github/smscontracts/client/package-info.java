/** The API: clients are built, called and tested with these types. */
@NullMarked
package io.github.smscontracts.client;

import org.jspecify.annotations.NullMarked;
