/** The clients as a user writes with them. */
package io.github.smscontracts.samples;
