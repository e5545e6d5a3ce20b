/** Classes that generated code calls. Not API: they may change in any version. */
@NullMarked
package io.github.smscontracts.client.generated;

import org.jspecify.annotations.NullMarked;
