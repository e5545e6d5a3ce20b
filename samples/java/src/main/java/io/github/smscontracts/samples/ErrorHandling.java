package io.github.smscontracts.samples;

import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.UnauthorizedException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignSend;

/**
 * Stops a send and handles each way in which that can fail. Needs {@code COMM_TOKEN}, and {@code
 * COMM_BASE_URL} unless it is the real vendor.
 */
public final class ErrorHandling {

  private ErrorHandling() {}

  /**
   * Stops a send.
   *
   * @param args the ids of the campaign and of the send
   */
  public static void main(String[] args) {
    try (CommClient comm = CommClient.fromEnvironment()) {
      System.out.println(stop(comm, args[0], args[1]));
    }
  }

  static String stop(CommClient comm, String campaign, String send) {
    try {
      SmsCampaignSend stopped = comm.campaigns().stopSmsCampaignSend(campaign, send).data();
      return "Stopped: the send is now " + stopped.status();
    } catch (InvalidRequestException e) {
      StringBuilder wrong = new StringBuilder("Not sent, fix your input:");
      for (Violation violation : e.violations()) {
        wrong.append(' ').append(violation.pointer()).append(' ').append(violation.message());
      }
      return wrong.toString();
    } catch (UnauthorizedException e) {
      return "Get a new token: " + e.getMessage();
    } catch (NotFoundException e) {
      return "No such campaign or send";
    } catch (SmsApiException e) {
      return "The vendor refused with status " + e.status() + ": " + e.body();
    } catch (InvalidResponseException e) {
      return "Probably stopped, but the answer cannot be read: " + e.violations();
    } catch (TransportException e) {
      return e.mayHaveBeenProcessed()
          ? "Perhaps stopped: read the campaign before you try again"
          : "Not stopped, the vendor could not be reached: try again";
    }
  }
}
