package io.github.smscontracts.samples;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.api.MessagesApi.ListMessagesQuery;
import io.github.smscontracts.bsg.model.Campaign;
import io.github.smscontracts.bsg.model.CampaignPrice;
import io.github.smscontracts.bsg.model.CampaignPriceRequest;
import io.github.smscontracts.bsg.model.Message;
import io.github.smscontracts.bsg.model.PricedMessage;
import io.github.smscontracts.bsg.model.Recipient;
import io.github.smscontracts.bsg.model.SmsRequest;
import java.util.List;

/**
 * Asks for the price of a campaign at BSG, sends it, and prints what became of its messages. The
 * key comes from {@code BSG_API_KEY}. With the real vendor, this costs money.
 */
public final class SendAndFollow {

  private SendAndFollow() {}

  /**
   * Sends a text to a phone.
   *
   * @param args a registered sender, the text, and the phone in digits
   */
  public static void main(String[] args) {
    String sender = args[0];
    String text = args[1];
    long phone = Long.parseLong(args[2]);
    try (BsgClient bsg = BsgClient.fromEnvironment()) {
      CampaignPrice price =
          bsg.campaigns()
              .calculateCampaignPrice(
                  CampaignPriceRequest.builder()
                      .sender(sender)
                      .text(text)
                      .messages(List.of(PricedMessage.builder().phone(phone).build()))
                      .build());
      System.out.println("It costs " + price.price() + " " + price.currency());

      Campaign campaign =
          bsg.campaigns()
              .sendSms(
                  SmsRequest.builder()
                      .phones(List.of(Recipient.builder().number(phone).build()))
                      .sender(sender)
                      .text(text)
                      .build())
              .data();
      long id = campaign.id().asLong().orElseThrow();
      System.out.println("Campaign " + id + " is " + campaign.status());

      ListMessagesQuery ofCampaign = ListMessagesQuery.builder().filterCampaignId(id).build();
      for (Message message : bsg.messages().allMessages(ofCampaign)) {
        System.out.println("Message " + message.id() + " is " + message.status());
      }
    }
  }
}
