package io.github.smscontracts.client;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Public for generated code only. May change in any version; compatibility checks skip it. */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Internal {}
