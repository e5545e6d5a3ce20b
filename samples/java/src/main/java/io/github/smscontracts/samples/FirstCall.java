package io.github.smscontracts.samples;

import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaign;

/** The first call of the README. */
final class FirstCall {

  private FirstCall() {}

  static String nameOf(String id) {
    try (CommClient comm = CommClient.builder().token(() -> System.getenv("COMM_TOKEN")).build()) {
      SmsCampaign campaign = comm.campaigns().getSmsCampaign(id).data();
      return campaign.name();
    } catch (InvalidRequestException e) { // nothing was sent
      return "invalid input: " + e.violations(); // each with a JSON pointer
    } catch (SmsApiException e) { // subclasses for 401, 403, 404, 422, 429 and 5xx
      return "refused with " + e.status() + ": " + e.body();
    } catch (TransportException e) { // no answer
      return e.mayHaveBeenProcessed() ? "check before you repeat it" : "it was never sent";
    }
  }
}
