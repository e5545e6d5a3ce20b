package io.github.smscontracts.samples;

import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaign;

/** The code that the README shows; a test keeps the two equal. */
final class ReadmeExample {

  private ReadmeExample() {}

  static String nameOf(String id) {
    // README begins
    try (CommClient comm = CommClient.builder().token(() -> System.getenv("COMM_TOKEN")).build()) {
      SmsCampaign campaign = comm.campaigns().getSmsCampaign(id).data();
      return campaign.name();
    } catch (InvalidRequestException e) { // nothing was sent
      return "mend the input: " + e.violations(); // each with a JSON pointer
    } catch (NotFoundException e) { // one class for each of 401, 403, 404, 422, 429, 5xx
      return "no campaign " + id;
    } catch (SmsApiException e) { // any other status
      return "refused with " + e.status() + ": " + e.body();
    } catch (TransportException e) { // no answer
      return e.mayHaveBeenProcessed() ? "look before you repeat it" : "it never left";
    }
    // README ends
  }
}
