package io.github.smscontracts.client.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that sends a request, with what the specification says about it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /** The {@code operationId} of the specification. */
  String value();

  /** Whether the specification says that repeating the request does no harm. */
  boolean idempotent();

  /** Whether the request carries the token; not where the specification says no security. */
  boolean secured() default true;
}
