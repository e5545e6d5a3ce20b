package io.github.smscontracts.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import stock.comm.jdk.ApiClient;
import stock.comm.jdk.ApiException;
import stock.comm.jdk.api.SmsCampaignsApi;
import stock.comm.jdk.model.SmsCampaignData;

/** The generator's {@code native} library. */
final class StockNative implements Contender {

  private final ApiClient client;
  private final SmsCampaignsApi campaigns;

  private StockNative(ApiClient client) {
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + Entrant.TOKEN));
    this.client = client;
    this.campaigns = new SmsCampaignsApi(client);
  }

  static StockNative over(URI server) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server.toString());
    return new StockNative(client);
  }

  static StockNative inMemory(Answers answers) {
    HttpClient http = new InMemoryHttpClient(answers);
    return new StockNative(
        new ApiClient() {
          @Override
          public HttpClient getHttpClient() {
            return http;
          }
        });
  }

  @Override
  public Object read(String campaign) throws ApiException {
    return campaigns.getSmsCampaign(campaign, null);
  }

  @Override
  public Object change(String json) throws IOException {
    return client.getObjectMapper().readValue(json, SmsCampaignData.class);
  }

  @Override
  public Object update(String campaign, Object change) throws ApiException {
    return campaigns.updateSmsCampaign(campaign, (SmsCampaignData) change);
  }
}
