package io.github.smscontracts.matrix;

import feign.TypedResponse;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import io.github.smscontracts.comm.model.SmsCampaignData;
import java.net.URI;

/** The five calls and one fault, with clients that an application got in its own way. */
public final class Calls {

  private static final String CAMPAIGN = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
  private static final String SEND = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24";

  private Calls() {}

  /**
   * Prints a line for each call: operation and status, or how it failed.
   *
   * @param comm calls a server that answers as the specification says
   * @param bsg the same
   */
  public static void make(CommClient comm, BsgClient bsg) {
    SmsCampaignCreate campaign = SmsCampaignCreate.builder().name("Spring offer").build();
    SmsCampaignData change = SmsCampaignData.builder().name("Spring offer, week two").build();
    print("createSmsCampaign", comm.campaigns().createSmsCampaignWithResponse(campaign));
    print("getSmsCampaign", comm.campaigns().getSmsCampaignWithResponse(CAMPAIGN, null));
    print("updateSmsCampaign", comm.campaigns().updateSmsCampaignWithResponse(CAMPAIGN, change));
    print("stopSmsCampaignSend", comm.campaigns().stopSmsCampaignSendWithResponse(CAMPAIGN, SEND));
    print("getCampaignDetail", bsg.campaigns().getCampaignDetailWithResponse(48210377L));
    lose(campaign);
  }

  /** The server at {@code DROPPING_URL} closes every connection when it has read a request. */
  private static void lose(SmsCampaignCreate campaign) {
    URI dropping = URI.create(System.getenv("DROPPING_URL"));
    try (CommClient comm = CommClient.builder().baseUrl(dropping).token(() -> "any").build()) {
      comm.campaigns().createSmsCampaign(campaign);
    } catch (TransportException e) {
      System.out.println(
          "createSmsCampaign lost, may have been processed: " + e.mayHaveBeenProcessed());
    }
  }

  private static void print(String operation, TypedResponse<?> answer) {
    System.out.println(operation + " " + answer.status() + " " + (answer.body() != null));
  }
}
