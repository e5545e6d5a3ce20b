package io.github.smscontracts.bsg;

import io.github.smscontracts.bsg.api.CampaignsApi;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.generated.ApiFactory;

/** The client of BSG. Environment variables: {@code BSG_BASE_URL}, {@code BSG_TOKEN}. */
public final class BsgClient extends SmsClient<BsgClient> {

  private final CampaignsApi campaigns;

  private BsgClient(ApiFactory apis) {
    super(apis.baseUrl(), options -> new BsgClient(apis.with(options)), apis::close);
    campaigns = apis.api(CampaignsApi.class);
  }

  /**
   * Starts a client.
   *
   * @return a builder, set to the vendor's production server
   */
  public static ClientBuilder<BsgClient> builder() {
    return new ClientBuilder<>(
        "BSG", CampaignsApi.BASE_URL, settings -> new BsgClient(ApiFactory.open(settings)));
  }

  /**
   * Builds a client from the environment variables.
   *
   * @return the client
   * @throws IllegalStateException if {@code BSG_TOKEN} is not set, or empty
   */
  public static BsgClient fromEnvironment() {
    return builder().fromEnvironment().build();
  }

  /**
   * Campaigns.
   *
   * @return the operations on campaigns
   */
  public CampaignsApi campaigns() {
    return campaigns;
  }
}
