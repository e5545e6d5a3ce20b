package io.github.smscontracts.samples;

import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignData;

/**
 * Changes one setting of a campaign and keeps all others, including those that this version of the
 * client does not know. Needs {@code COMM_TOKEN}, and {@code COMM_BASE_URL} unless it is the real
 * vendor.
 */
public final class ReadModifyWrite {

  private ReadModifyWrite() {}

  /**
   * Reads a campaign, switches dedicated domains on, and writes it back.
   *
   * @param args the campaign's id
   */
  public static void main(String[] args) {
    String id = args[0];
    try (CommClient comm = CommClient.fromEnvironment()) {
      SmsCampaignData campaign = comm.campaigns().getSmsCampaign(id).data().toSmsCampaignData();

      Meta.Builder settings =
          campaign.meta() == null ? Meta.builder() : campaign.meta().toBuilder();
      SmsCampaignData change =
          campaign.toBuilder()
              // the vendor's own state: read it, do not write it (C-14)
              .id(null)
              .meta(settings.useDedicatedDomains(true).multistepStatus(null).build())
              .build();
      comm.campaigns().updateSmsCampaign(id, change);

      // the answer of an update is the smaller form, so read again to see everything (C-08)
      SmsCampaign now = comm.campaigns().getSmsCampaign(id).data();
      System.out.println("Changed \"" + now.name() + "\", last update " + now.updatedAt());
    }
  }
}
