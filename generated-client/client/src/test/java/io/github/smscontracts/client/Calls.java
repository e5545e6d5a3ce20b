package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Client;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Clients for tests, and their most ordinary calls. */
public final class Calls {

  public static final String TOKEN = "secret-token";

  private Calls() {}

  public static ClientBuilder<CommClient> comm() {
    return CommClient.builder().token(() -> TOKEN);
  }

  public static ClientBuilder<CommClient> comm(Client transport) {
    return comm().transport(transport);
  }

  public static ClientBuilder<CommClient> comm(RawServer server) {
    return comm().baseUrl(server.url());
  }

  /** A client that makes one attempt. */
  public static ClientBuilder<BsgClient> bsg(Client transport) {
    return BsgClient.builder()
        .token(() -> TOKEN)
        .retryPolicy(RetryPolicy.never())
        .transport(transport);
  }

  public static ClientBuilder<BsgClient> bsg(int status, String body) {
    return bsg(Recorder.answering(status, body));
  }

  /** Waits between attempts end at once. */
  public static <C> ClientBuilder<C> timed(LongSupplier nanos, ClientBuilder<C> builder) {
    return builder.timing(new Settings.Timing(Clock.systemUTC(), nanos, wait -> {}));
  }

  public static SmsCampaign get(CommClient comm) {
    return comm.campaigns().getSmsCampaign("c").data();
  }

  public static CampaignDetail get(BsgClient bsg) {
    return bsg.campaigns().getCampaignDetail(1L).data();
  }

  public static CampaignDetail get(ClientBuilder<BsgClient> bsg) {
    return get(bsg.build());
  }

  /** Not idempotent. */
  public static void create(CommClient comm) {
    comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build());
  }

  public static <E extends Throwable> E failed(Class<E> type, ThrowingCallable call) {
    return catchThrowableOfType(type, call);
  }

  /** A call without an answer, which may have been processed, or was never sent. */
  public static TransportException lost(boolean mayHaveBeenProcessed, ThrowingCallable call) {
    TransportException e = failed(TransportException.class, call);
    assertThat(e.mayHaveBeenProcessed()).isEqualTo(mayHaveBeenProcessed);
    return e;
  }

  public static <E extends Throwable> E failed(Class<E> type, ClientBuilder<BsgClient> bsg) {
    return failed(type, () -> get(bsg));
  }
}
