package io.github.smscontracts.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.mock.PrismExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

  private static final String CAMPAIGN = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
  private static final String SEND = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24";

  private static final JsonMapper JSON = SmsJson.mapper();

  @RegisterExtension static final PrismExtension COMM = PrismExtension.of("comm");
  @RegisterExtension static final PrismExtension BSG = PrismExtension.of("bsg");

  @Test
  void quickstartPrintsARowForEveryOperation() throws Exception {
    SampleRun run = SampleRun.of(Quickstart.class, Map.of());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "operation            request                                              status  what came back",
            "createSmsCampaign    POST /v1/sms/campaigns                               200     draft \"Spring offer\"",
            "getSmsCampaign       GET /v1/sms/campaigns/3f0c9a52...                    200     \"Spring offer\", planner on Mon Tue Thu, 1 offer, 1 send",
            "updateSmsCampaign    PUT /v1/sms/campaigns/3f0c9a52...                    200     \"Spring offer, week two\"",
            "stopSmsCampaignSend  POST /v1/sms/campaigns/3f0c9a52.../stop/b1d6f3a8...  200     stopped, because Stopped by user",
            "getCampaignDetail    GET /api/campaigns/48210377/detail                   200     done, 912 of 1000 delivered for 41.2750 EUR");
  }

  @Test
  void quickstartSaysWhatIsWrongAndFails() throws Exception {
    SampleRun run =
        SampleRun.of(
            List.of("-Dprism.url.comm=http://127.0.0.1:" + freePort()), Quickstart.class, Map.of());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Quickstart failed. createSmsCampaign: no answer");
  }

  @Test
  void readModifyWriteChangesACampaign() throws Exception {
    SampleRun run = SampleRun.of(ReadModifyWrite.class, comm(COMM.baseUrl().toString()), CAMPAIGN);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().trim())
        .isEqualTo("Changed \"Spring offer\", last update 2026-03-09T17:40:05.250000Z");
  }

  @Test
  void readModifyWriteSendsWhatItReadAndDoesNotKnow() throws Exception {
    assertThat(
            written(
                """
                {"id":"7","name":"n","status":"draft","tags":["a",null],"created_at":"2026-01-02",
                 "offers":[],"meta":{"send_type":"planner","budget":1.50,"multistep_status":{},
                 "planner_data":{"is_active":true,"pace":{"x":1}}}}
                """))
        .isEqualTo(
            JSON.readTree(
                """
                {"name":"n","status":"draft","tags":["a",null],
                 "meta":{"send_type":"planner","use_dedicated_domains":true,"budget":1.50,
                 "planner_data":{"is_active":true,"pace":{"x":1}}}}
                """));
  }

  @Test
  void readModifyWriteChangesACampaignWithoutSettings() throws Exception {
    assertThat(written("{\"name\":\"n\"}"))
        .isEqualTo(JSON.readTree("{\"name\":\"n\",\"meta\":{\"use_dedicated_domains\":true}}"));
  }

  @Test
  void campaignReportTakesServersAndTokensFromTheEnvironment() throws Exception {
    SampleRun run =
        SampleRun.of(
            CampaignReport.class,
            Map.of(
                "COMM_BASE_URL",
                COMM.baseUrl().toString(),
                "COMM_TOKEN",
                "t",
                "BSG_BASE_URL",
                BSG.baseUrl().toString(),
                "BSG_TOKEN",
                "t"),
            CAMPAIGN,
            "48210377");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "comm.com: \"Spring offer\" is running",
            "BSG: \"May newsletter\" is done, planned for 2026-05-04 09:30:00, finished 2026-05-04"
                + " 09:47:21");
  }

  @Test
  void aMissingTokenIsNamedAndFails() throws Exception {
    SampleRun run = SampleRun.of(CampaignReport.class, Map.of(), CAMPAIGN, "1");

    assertThat(run.exit()).isNotZero();
    assertThat(run.err()).contains("COMM_TOKEN is not set");
  }

  @Test
  void errorHandlingStopsASend() throws Exception {
    SampleRun run =
        SampleRun.of(ErrorHandling.class, comm(COMM.baseUrl().toString()), CAMPAIGN, SEND);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().trim()).isEqualTo("Stopped: the send is now stopped");
  }

  @Test
  void errorHandlingNamesWrongInput() throws Exception {
    assertThat(stop(COMM.baseUrl().toString(), "17"))
        .isEqualTo("Not sent, fix your input: /campaignSend must be a UUID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|Get a new token: stopSmsCampaignSend: the vendor answered 401: message: No",
        "404|No such campaign or send",
        "422|The vendor refused with status 422: {\"message\":\"No\"}",
        "200|Probably stopped, but the answer cannot be read: [body /data must not be null]"
      })
  void errorHandlingTellsEachAnswer(int status, String text) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, 0);
          exchange.getResponseBody().write("{\"message\":\"No\"}".getBytes());
          exchange.close();
        });
    server.start();
    try {
      assertThat(stop("http://127.0.0.1:" + server.getAddress().getPort(), SEND)).isEqualTo(text);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void errorHandlingTellsThatTheVendorWasNotReached() throws Exception {
    int port = freePort();
    assertThat(stop("http://127.0.0.1:" + port, SEND))
        .isEqualTo("Not stopped, the vendor could not be reached: try again");
  }

  /** The campaign that the sample writes after reading this one. */
  private static JsonNode written(String campaign) throws Exception {
    List<JsonNode> written = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestMethod().equals("PUT")) {
            written.add(JSON.readTree(exchange.getRequestBody()));
          }
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(("{\"data\":" + campaign + "}").getBytes());
          exchange.close();
        });
    server.start();
    try {
      SampleRun run =
          SampleRun.of(
              ReadModifyWrite.class,
              comm("http://127.0.0.1:" + server.getAddress().getPort()),
              CAMPAIGN);
      assertThat(run.exit()).as(run.err()).isZero();
    } finally {
      server.stop(0);
    }
    assertThat(written).hasSize(1);
    return written.get(0);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String stop(String server, String send) {
    try (CommClient comm =
        CommClient.builder().baseUrl(URI.create(server)).token(() -> "t").build()) {
      return ErrorHandling.stop(comm, CAMPAIGN, send);
    }
  }

  private static Map<String, String> comm(String server) {
    return Map.of("COMM_BASE_URL", server, "COMM_TOKEN", "t");
  }
}
