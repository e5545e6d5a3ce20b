package io.github.smscontracts.comm;

import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.generated.ApiFactory;
import io.github.smscontracts.comm.api.SmsCampaignsApi;

/** The client of comm.com. Environment variables: {@code COMM_BASE_URL}, {@code COMM_TOKEN}. */
public final class CommClient extends SmsClient<CommClient> {

  private final SmsCampaignsApi campaigns;

  private CommClient(ApiFactory apis) {
    super(apis.baseUrl(), options -> new CommClient(apis.with(options)), apis::close);
    campaigns = apis.api(SmsCampaignsApi.class);
  }

  /**
   * Starts a client.
   *
   * @return a builder, set to the vendor's production server
   */
  public static ClientBuilder<CommClient> builder() {
    return new ClientBuilder<>(
        "COMM", SmsCampaignsApi.BASE_URL, settings -> new CommClient(ApiFactory.open(settings)));
  }

  /**
   * Builds a client from the environment variables.
   *
   * @return the client
   * @throws IllegalStateException if {@code COMM_TOKEN} is not set, or empty
   */
  public static CommClient fromEnvironment() {
    return builder().fromEnvironment().build();
  }

  /**
   * SMS campaigns.
   *
   * @return the operations on campaigns
   */
  public SmsCampaignsApi campaigns() {
    return campaigns;
  }
}
