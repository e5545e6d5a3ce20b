package io.github.smscontracts.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import stock.comm.feign.ApiClient;
import stock.comm.feign.api.SmsCampaignsApi;
import stock.comm.feign.model.SmsCampaignData;

/** The generator's {@code feign} library. */
final class StockFeign implements Contender {

  private final ApiClient client;
  private final SmsCampaignsApi campaigns;

  private StockFeign(ApiClient client) {
    client.setBearerToken(Entrant.TOKEN);
    this.client = client;
    this.campaigns = client.buildClient(SmsCampaignsApi.class);
  }

  static StockFeign over(URI server) {
    return new StockFeign(new ApiClient("bearerToken").setBasePath(server.toString()));
  }

  static StockFeign inMemory(Answers answers) {
    ApiClient client = new ApiClient("bearerToken");
    client.getFeignBuilder().client((request, options) -> Ours.answer(request, answers));
    return new StockFeign(client);
  }

  @Override
  public Object read(String campaign) {
    return campaigns.getSmsCampaign(campaign, (List<String>) null);
  }

  @Override
  public Object change(String json) throws IOException {
    return client.getObjectMapper().readValue(json, SmsCampaignData.class);
  }

  @Override
  public Object update(String campaign, Object change) {
    return campaigns.updateSmsCampaign(campaign, (SmsCampaignData) change);
  }
}
