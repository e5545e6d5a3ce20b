package io.github.smscontracts.bench;

import java.net.URI;
import okhttp3.OkHttpClient;
import stock.comm.okhttp.ApiClient;
import stock.comm.okhttp.ApiException;
import stock.comm.okhttp.JSON;
import stock.comm.okhttp.api.SmsCampaignsApi;
import stock.comm.okhttp.model.SmsCampaignData;

/** The generator's {@code okhttp-gson} library. */
final class StockOkHttp implements Contender {

  private final SmsCampaignsApi campaigns;

  private StockOkHttp(ApiClient client) {
    client.setBearerToken(Entrant.TOKEN);
    campaigns = new SmsCampaignsApi(client);
  }

  static StockOkHttp over(URI server) {
    return new StockOkHttp(new ApiClient().setBasePath(server.toString()));
  }

  static StockOkHttp inMemory(Answers answers) {
    return new StockOkHttp(
        new ApiClient(
            new OkHttpClient.Builder().addInterceptor(new InMemoryOkHttp(answers)).build()));
  }

  @Override
  public Object read(String campaign) throws ApiException {
    return campaigns.getSmsCampaign(campaign, null);
  }

  @Override
  public Object change(String json) {
    return JSON.deserialize(json, SmsCampaignData.class);
  }

  @Override
  public Object update(String campaign, Object change) throws ApiException {
    return campaigns.updateSmsCampaign(campaign, (SmsCampaignData) change);
  }
}
