/** What generated code is made of and calls. No API: it may change in any version. */
@NullMarked
package io.github.smscontracts.client.generated;

import org.jspecify.annotations.NullMarked;
