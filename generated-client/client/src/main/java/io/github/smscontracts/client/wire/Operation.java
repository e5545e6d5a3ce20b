package io.github.smscontracts.client.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that sends a request, with what the specification says of the operation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /**
   * The {@code operationId} of the specification.
   *
   * @return the id
   */
  String value();

  /**
   * Whether the specification says that repeating the request does no harm ({@code x-idempotent}).
   *
   * @return {@code false} also where the specification says nothing
   */
  boolean idempotent();

  /**
   * Whether the request carries the token.
   *
   * @return {@code false} where the specification says {@code security: []}, or says nothing
   */
  boolean secured() default true;
}
