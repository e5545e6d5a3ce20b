package io.github.smscontracts.bench;

/** What is measured. */
public enum Work {
  /** {@code getSmsCampaign}, answered with the full example of the specification. */
  FULL("getSmsCampaign", 1),
  /** The same with 100 sends. */
  SENDS_100("getSmsCampaign, 100 sends", 100),
  /** The same with 10,000 sends. */
  SENDS_10000("getSmsCampaign, 10,000 sends", 10_000),
  /** {@code updateSmsCampaign} with everything that it can change. */
  UPDATE("updateSmsCampaign", 1);

  private final String title;
  private final int sends;

  Work(String title, int sends) {
    this.title = title;
    this.sends = sends;
  }

  String title() {
    return title;
  }

  String method() {
    return this == UPDATE ? "PUT" : "GET";
  }

  /** How many times longer it takes until all is compiled, for want of calls in a second. */
  int slowness() {
    return this == SENDS_10000 ? 4 : 1;
  }

  boolean isOverLoopback() {
    return this != SENDS_100;
  }

  Answers answers() {
    return Examples.answers(sends);
  }

  /** A call, ready to be repeated; made once already, and looked at. */
  Call on(Contender contender) throws Exception {
    Object change = contender.change(Examples.change());
    Call call =
        this == UPDATE
            ? () -> contender.update(Examples.CAMPAIGN, change)
            : () -> contender.read(Examples.CAMPAIGN);
    String answer = String.valueOf(call.make());
    if (!answer.contains(this == UPDATE ? Examples.CHANGED_NAME : Examples.lastSend(sends))) {
      throw new IllegalStateException(contender + " did not read the answer: " + answer);
    }
    return call;
  }

  /** A call of either operation. */
  interface Call {
    Object make() throws Exception;
  }
}
