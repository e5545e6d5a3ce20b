/** Programs that use the clients. */
package io.github.smscontracts.samples;
