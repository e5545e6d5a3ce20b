package io.github.smscontracts.client;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Public only for generated code. It may change in any version; compatibility checks leave it out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Internal {}
