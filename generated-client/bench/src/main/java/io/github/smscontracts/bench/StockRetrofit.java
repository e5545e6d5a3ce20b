package io.github.smscontracts.bench;

import java.io.IOException;
import java.net.URI;
import stock.comm.retrofit.ApiClient;
import stock.comm.retrofit.JSON;
import stock.comm.retrofit.api.SmsCampaignsApi;
import stock.comm.retrofit.model.SmsCampaignData;

/** The generator's {@code retrofit2} library. */
final class StockRetrofit implements Contender {

  private final SmsCampaignsApi campaigns;

  private StockRetrofit(ApiClient client) {
    campaigns = client.setBearerToken(Entrant.TOKEN).createService(SmsCampaignsApi.class);
  }

  static StockRetrofit over(URI server) {
    ApiClient client = new ApiClient("bearerToken");
    client.getAdapterBuilder().baseUrl(server + "/");
    return new StockRetrofit(client);
  }

  static StockRetrofit inMemory(Answers answers) {
    ApiClient client = new ApiClient("bearerToken");
    client.getOkBuilder().addInterceptor(new InMemoryOkHttp(answers));
    return new StockRetrofit(client);
  }

  @Override
  public Object read(String campaign) throws IOException {
    return campaigns.getSmsCampaign(campaign, null).execute().body();
  }

  @Override
  public Object change(String json) {
    return new JSON().getGson().fromJson(json, SmsCampaignData.class);
  }

  @Override
  public Object update(String campaign, Object change) throws IOException {
    return campaigns.updateSmsCampaign(campaign, (SmsCampaignData) change).execute().body();
  }
}
