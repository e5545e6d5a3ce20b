/** Clients of comm.com and BSG: their API, their models, and the runtime under them. */
@SuppressWarnings("requires-automatic") // HttpCore has a name, but no descriptor
module io.github.smscontracts.client {
  requires static transitive java.compiler; // @Generated, which no class file holds
  requires transitive com.fasterxml.jackson.databind;
  requires transitive feign.core;
  requires transitive jakarta.validation;
  requires transitive org.hibernate.validator;
  requires transitive org.jspecify;
  requires java.logging;
  requires org.apache.httpcomponents.core5.httpcore5;

  exports io.github.smscontracts.bsg;
  exports io.github.smscontracts.bsg.api;
  exports io.github.smscontracts.bsg.model;
  exports io.github.smscontracts.client;
  exports io.github.smscontracts.comm;
  exports io.github.smscontracts.comm.api;
  exports io.github.smscontracts.comm.model;

  opens io.github.smscontracts.bsg to
      com.fasterxml.jackson.databind;
  opens io.github.smscontracts.bsg.model to
      com.fasterxml.jackson.databind,
      org.hibernate.validator;
  opens io.github.smscontracts.client to
      com.fasterxml.jackson.databind,
      org.hibernate.validator;
  opens io.github.smscontracts.client.wire to
      feign.core,
      org.hibernate.validator;
  opens io.github.smscontracts.comm to
      com.fasterxml.jackson.databind;
  opens io.github.smscontracts.comm.model to
      com.fasterxml.jackson.databind,
      org.hibernate.validator;
}
