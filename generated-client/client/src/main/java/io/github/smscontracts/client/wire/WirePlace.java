package io.github.smscontracts.client.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a parameter goes in the request. The one without it is the body. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface WirePlace {
  /** The place, as OpenAPI names it: {@code path}, {@code query} or {@code header}. */
  String in();

  /** The parameter's name in the specification. */
  String name();
}
