package io.github.smscontracts.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a parameter stands in the request. One without this is the body. */
@Documented
@Internal
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface WirePlace {
  /** {@return the place, as OpenAPI names it: {@code path}, {@code query} or {@code header}} */
  String in();

  /** {@return the parameter's name in the specification} */
  String name();
}
