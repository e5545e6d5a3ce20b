package io.github.smscontracts.samples;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.client.DateTimeText;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaign;

/**
 * Real use: servers and tokens come from {@code COMM_BASE_URL}, {@code COMM_TOKEN}, {@code
 * BSG_BASE_URL} and {@code BSG_TOKEN}; without a base URL it is the real vendor.
 */
public final class CampaignReport {

  private CampaignReport() {}

  /**
   * Prints a line for a campaign of each vendor.
   *
   * @param args the id of a campaign of comm.com, and of one of BSG
   */
  public static void main(String[] args) {
    try (CommClient comm = CommClient.fromEnvironment();
        BsgClient bsg = BsgClient.fromEnvironment()) {
      SmsCampaign campaign = comm.campaigns().getSmsCampaign(args[0]).data();
      System.out.println("comm.com: \"" + campaign.name() + "\" is " + campaign.status());

      CampaignDetail detail = bsg.campaigns().getCampaignDetail(Long.valueOf(args[1])).data();
      CampaignView view = CampaignView.of(detail);
      String finish =
          detail.finishedAt() == null ? "not finished" : "finished " + detail.finishedAt();
      System.out.println(
          "BSG: \"%s\" is %s, planned for %s, %s"
              .formatted(
                  detail.name(),
                  detail.status(),
                  view.plannedStart().map(DateTimeText::text).orElse("no time"),
                  finish));
    }
  }
}
