package io.github.smscontracts.samples;

import feign.TypedResponse;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.api.MessagesApi.ListMessagesQuery;
import io.github.smscontracts.bsg.model.Campaign;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.bsg.model.CampaignPrice;
import io.github.smscontracts.bsg.model.CampaignPriceRequest;
import io.github.smscontracts.bsg.model.CampaignResponse;
import io.github.smscontracts.bsg.model.Message;
import io.github.smscontracts.bsg.model.MessagePage;
import io.github.smscontracts.bsg.model.PricedMessage;
import io.github.smscontracts.bsg.model.Recipient;
import io.github.smscontracts.bsg.model.SmsRequest;
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
import java.util.List;

/**
 * Starts a mock of each vendor, walks through a campaign's life at both, and prints the answers.
 */
public final class Quickstart {

  private static final String CAMPAIGN = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
  private static final String SEND = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24";
  private static final long PHONE = 4915550100123L;

  private Quickstart() {}

  /**
   * Makes the calls.
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
                .apiKey(() -> "any-key")
                .build()) {
      create(comm, table);
      read(comm, table);
      update(comm, table);
      stop(comm, table);
      price(bsg, table);
      send(bsg, table);
      detail(bsg, table);
      messages(bsg, table);
      stop(bsg, table);
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

  private static void price(BsgClient bsg, Table table) {
    CampaignPriceRequest campaign =
        CampaignPriceRequest.builder()
            .sender("NORTHWIND")
            .text("The spring sale has begun")
            .messages(List.of(PricedMessage.builder().phone(PHONE).build()))
            .build();
    TypedResponse<CampaignPrice> answer =
        bsg.campaigns().calculateCampaignPriceWithResponse(campaign);
    CampaignPrice price = answer.body();
    row(
        table,
        "calculateCampaignPrice",
        answer,
        price.price().amount().orElseThrow() + " " + price.currency());
  }

  private static void send(BsgClient bsg, Table table) {
    SmsRequest request =
        SmsRequest.builder()
            .phones(List.of(Recipient.builder().number(PHONE).build()))
            .sender("NORTHWIND")
            .text("The spring sale has begun")
            .build();
    TypedResponse<CampaignResponse> answer = bsg.campaigns().sendSmsWithResponse(request);
    Campaign campaign = answer.body().data();
    row(table, "sendSms", answer, "\"%s\", %s".formatted(campaign.name(), campaign.status()));
  }

  private static void messages(BsgClient bsg, Table table) {
    TypedResponse<MessagePage> answer =
        bsg.messages()
            .listMessagesWithResponse(
                ListMessagesQuery.builder().filterCampaignId(48210377L).build());
    Message message = answer.body().data().get(0);
    row(
        table,
        "listMessages",
        answer,
        "%s to %s at %s"
            .formatted(
                message.status(), message.phone().asLong().orElseThrow(), message.deliveredAt()));
  }

  private static void stop(BsgClient bsg, Table table) {
    TypedResponse<CampaignResponse> answer = bsg.campaigns().stopCampaignWithResponse(48210377L);
    row(table, "stopCampaign", answer, "" + answer.body().data().status());
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
