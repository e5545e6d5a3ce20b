package io.github.smscontracts.bench;

/** A client under measurement, made ready for the two operations of comm.com. */
interface Contender extends AutoCloseable {

  /** Calls {@code getSmsCampaign}. */
  Object read(String campaign) throws Exception;

  /** Turns JSON into what this client's {@code updateSmsCampaign} takes; not measured. */
  Object change(String json) throws Exception;

  /** Calls {@code updateSmsCampaign}. */
  Object update(String campaign, Object change) throws Exception;

  @Override
  default void close() {}
}
