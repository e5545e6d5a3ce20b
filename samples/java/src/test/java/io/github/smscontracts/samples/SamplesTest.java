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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
    assertThat(output(Quickstart.class, Map.of()).lines())
        .containsExactly(
            "operation               request                                              status  what"
                + " came back",
            "createSmsCampaign       POST /v1/sms/campaigns                               200    "
                + " draft \"Spring offer\"",
            "getSmsCampaign          GET /v1/sms/campaigns/3f0c9a52...                    200    "
                + " \"Spring offer\", planner on Mon Tue Thu, 1 offer, 1 send",
            "updateSmsCampaign       PUT /v1/sms/campaigns/3f0c9a52...                    200    "
                + " \"Spring offer, week two\"",
            "stopSmsCampaignSend     POST /v1/sms/campaigns/3f0c9a52.../stop/b1d6f3a8...  200    "
                + " stopped, because Stopped by user",
            "calculateCampaignPrice  POST /api/campaigns/price                            200    "
                + " 0.1075 EUR",
            "sendSms                 POST /api/campaigns/sms/send                         200    "
                + " \"SMS of 4 May\", done",
            "getCampaignDetail       GET /api/campaigns/48210377/detail                   200    "
                + " done, 912 of 1000 delivered for 41.2750 EUR",
            "listMessages            GET /api/messages?filter%5Bcampaign_id%5D=48210377   200    "
                + " delivered to 4915550100123 at 2026-05-04 09:30:07",
            "stopCampaign            PATCH /api/campaigns/48210377/stop                   200    "
                + " stopped");
  }

  @Test
  void sendAndFollowLogsInAndTellsWhatBecameOfEachMessage() throws Exception {
    Map<String, String> bsg =
        Map.of("BSG_BASE_URL", BSG.baseUrl().toString(), "BSG_API_KEY", "any-key");

    assertThat(output(SendAndFollow.class, bsg, "NORTHWIND", "Hello", "4915550100123").lines())
        .containsExactly(
            "It costs 0.1075 EUR", "Campaign 48210390 is done", "Message 4402117735 is delivered");
  }

  @Test
  void quickstartSaysWhatIsWrongAndFails() throws Exception {
    String nobody = "=http://127.0.0.1:" + freePort();
    String options = "-Dprism.url.comm" + nobody + " -Dprism.url.bsg" + nobody;
    SampleRun run = SampleRun.of(Quickstart.class, Map.of("JDK_JAVA_OPTIONS", options));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Quickstart failed. createSmsCampaign: no answer");
  }

  @Test
  void readModifyWriteChangesACampaign() throws Exception {
    assertThat(output(ReadModifyWrite.class, comm(COMM.baseUrl()), CAMPAIGN))
        .isEqualTo("Changed \"Spring offer\", last update 2026-03-09T17:40:05.250000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"n"} | {"name":"n","meta":{"use_dedicated_domains":true}}
          {"id":"7","name":"n","status":"draft","tags":["a",null],"created_at":"2026-01-02",\
          "offers":[],"meta":{"send_type":"planner","budget":1.50,"multistep_status":{},\
          "planner_data":{"is_active":true,"pace":{"x":1}}}} \
          | {"name":"n","status":"draft","tags":["a",null],"meta":{"send_type":"planner",\
          "use_dedicated_domains":true,"budget":1.50,\
          "planner_data":{"is_active":true,"pace":{"x":1}}}}
          """)
  void readModifyWriteSendsWhatItReadAndDoesNotKnow(String read, String sent) throws Exception {
    try (Server server = new Server(200, "{\"data\":" + read + "}")) {
      output(ReadModifyWrite.class, comm(server.url()), CAMPAIGN);

      assertThat(server.put).containsExactly(JSON.readTree(sent));
    }
  }

  @Test
  void campaignReportTakesServersAndTokensFromTheEnvironment() throws Exception {
    Map<String, String> environment = new HashMap<>(comm(COMM.baseUrl()));
    environment.putAll(Map.of("BSG_BASE_URL", BSG.baseUrl().toString(), "BSG_TOKEN", "t"));

    assertThat(output(CampaignReport.class, environment, CAMPAIGN, "48210377").lines())
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
    assertThat(output(ErrorHandling.class, comm(COMM.baseUrl()), CAMPAIGN, SEND))
        .isEqualTo("Stopped: the send is now stopped");
  }

  @Test
  void errorHandlingNamesWrongInput() throws Exception {
    assertThat(stop(COMM.baseUrl(), "17"))
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
    try (Server server = new Server(status, "{\"message\":\"No\"}")) {
      assertThat(stop(server.url(), SEND)).isEqualTo(text);
    }
  }

  @Test
  void errorHandlingTellsThatTheVendorWasNotReached() throws Exception {
    assertThat(stop(URI.create("http://127.0.0.1:" + freePort()), SEND))
        .isEqualTo("Not stopped, the vendor could not be reached: try again");
  }

  /** Gives one answer to everything, and keeps the bodies of PUT. */
  private static final class Server implements AutoCloseable {
    private final List<JsonNode> put = new CopyOnWriteArrayList<>();
    private final HttpServer http;

    Server(int status, String body) throws IOException {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext(
          "/",
          exchange -> {
            if (exchange.getRequestMethod().equals("PUT")) {
              put.add(JSON.readTree(exchange.getRequestBody()));
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
          });
      http.start();
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }

  private static String output(Class<?> sample, Map<String, String> environment, String... args)
      throws Exception {
    SampleRun run = SampleRun.of(sample, environment, args);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out().strip();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String stop(URI server, String send) {
    try (CommClient comm = CommClient.builder().baseUrl(server).token(() -> "t").build()) {
      return ErrorHandling.stop(comm, CAMPAIGN, send);
    }
  }

  private static Map<String, String> comm(URI server) {
    return Map.of("COMM_BASE_URL", server.toString(), "COMM_TOKEN", "t");
  }
}
