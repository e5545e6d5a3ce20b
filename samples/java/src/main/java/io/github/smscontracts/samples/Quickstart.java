package io.github.smscontracts.samples;

import feign.TypedResponse;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.DaysOfWeek;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.PlannerData;
import io.github.smscontracts.comm.model.SendType;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.comm.model.SmsCampaignDataResponse;
import io.github.smscontracts.comm.model.SmsCampaignResponse;
import io.github.smscontracts.comm.model.SmsCampaignSend;
import io.github.smscontracts.comm.model.SmsCampaignSendResponse;
import io.github.smscontracts.mock.PrismMock;

/** Starts a mock of each vendor, makes five calls, and prints the answers. */
public final class Quickstart {

  private static final String CAMPAIGN = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
  private static final String SEND = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24";

  private Quickstart() {}

  /**
   * Runs the calls.
   *
   * @param args none
   */
  public static void main(String[] args) {
    try {
      System.out.print(run());
    } catch (RuntimeException e) {
      System.err.println("Quickstart failed. " + e.getMessage());
      System.exit(1);
    }
  }

  private static Table run() {
    Table table = new Table("operation", "request", "status", "what came back");
    try (CommClient comm =
            CommClient.builder()
                .baseUrl(PrismMock.of("comm").baseUrl())
                .token(() -> "any-token")
                .build();
        BsgClient bsg =
            BsgClient.builder()
                .baseUrl(PrismMock.of("bsg").baseUrl())
                .token(() -> "any-token")
                .build()) {
      create(comm, table);
      read(comm, table);
      update(comm, table);
      stop(comm, table);
      detail(bsg, table);
    }
    return table;
  }

  private static void create(CommClient comm, Table table) {
    TypedResponse<SmsCampaignResponse> answer =
        comm.campaigns()
            .createSmsCampaignWithResponse(
                SmsCampaignCreate.builder().name("Spring offer").build());
    SmsCampaign campaign = answer.body().data();
    row(table, "createSmsCampaign", answer, campaign.status() + " \"" + campaign.name() + "\"");
  }

  private static void read(CommClient comm, Table table) {
    TypedResponse<SmsCampaignResponse> answer =
        comm.campaigns().getSmsCampaignWithResponse(CAMPAIGN, null);
    SmsCampaign campaign = answer.body().data();
    PlannerData planner = campaign.meta().plannerData();
    row(
        table,
        "getSmsCampaign",
        answer,
        "\"%s\", %s on %s, %d offer, %d send"
            .formatted(
                campaign.name(),
                campaign.meta().sendType(),
                String.join(" ", planner.daysOfWeek().days()),
                campaign.offers().size(),
                campaign.sends().size()));
  }

  private static void update(CommClient comm, Table table) {
    SmsCampaignData change =
        SmsCampaignData.builder()
            .name("Spring offer, week two")
            .meta(
                Meta.builder()
                    .sendType(SendType.PLANNER)
                    .plannerData(
                        PlannerData.builder().daysOfWeek(DaysOfWeek.of("Mon", "Wed")).build())
                    .build())
            .build();
    TypedResponse<SmsCampaignDataResponse> answer =
        comm.campaigns().updateSmsCampaignWithResponse(CAMPAIGN, change);
    SmsCampaignData campaign = answer.body().data();
    row(table, "updateSmsCampaign", answer, "\"" + campaign.name() + "\"");
  }

  private static void stop(CommClient comm, Table table) {
    TypedResponse<SmsCampaignSendResponse> answer =
        comm.campaigns().stopSmsCampaignSendWithResponse(CAMPAIGN, SEND);
    SmsCampaignSend send = answer.body().data();
    row(
        table,
        "stopSmsCampaignSend",
        answer,
        send.status() + ", because " + send.meta().multistepStatus().statusReason());
  }

  private static void detail(BsgClient bsg, Table table) {
    TypedResponse<CampaignDetailResponse> answer =
        bsg.campaigns().getCampaignDetailWithResponse(48210377L);
    CampaignDetail detail = answer.body().data();
    CampaignView campaign = CampaignView.of(detail);
    row(
        table,
        "getCampaignDetail",
        answer,
        "%s, %d of %d delivered for %s %s"
            .formatted(
                detail.status(),
                campaign.statistics().orElseThrow().delivered(),
                campaign.totalMessages().orElseThrow(),
                campaign.totalPrice().orElseThrow(),
                campaign.currency().orElseThrow()));
  }

  private static void row(Table table, String operation, TypedResponse<?> answer, String back) {
    String url = answer.request().url();
    String path =
        url.substring(url.indexOf('/', "http://".length()))
            .replaceAll("([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "$1...");
    table.add(operation, answer.request().httpMethod() + " " + path, "" + answer.status(), back);
  }
}
